package org.consultum.ui.actions.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.consultum.ui.actions.calendar.MonthLayout.Fit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The sheet of a month")
class MonthLayoutTest {

    @ParameterizedTest(name = "{0} with weeks from {1}: {2} to {3} in {4} weeks")
    @CsvSource({"2026-11, MONDAY, 2026-10-26, 2026-12-06, 6", "2026-11, SUNDAY, 2026-11-01, 2026-12-05, 5",
        "2027-02, MONDAY, 2027-02-01, 2027-02-28, 4", "2026-12, MONDAY, 2026-11-30, 2027-01-03, 5",
        "2027-01, SUNDAY, 2026-12-27, 2027-02-06, 6", "2028-02, SATURDAY, 2028-01-29, 2028-03-03, 5"})
    void fillsItsWeeks(YearMonth month, DayOfWeek start, LocalDate first, LocalDate last, int weeks) {
        var layout = new MonthLayout(month, start);
        assertEquals(first, layout.first());
        assertEquals(last, layout.last());
        assertEquals(weeks, layout.weeks());
        assertEquals(start, layout.columns().getFirst());
    }

    @Test
    @DisplayName("finds every day where it stands, across the end of a year")
    void placesDays() {
        var layout = new MonthLayout(YearMonth.of(2026, 12), DayOfWeek.MONDAY);
        for (LocalDate day = layout.first(); !day.isAfter(layout.last()); day = day.plusDays(1)) {
            assertTrue(layout.shows(day));
            assertEquals(day, layout.day(layout.week(day), layout.column(day)));
        }
        assertEquals(4, layout.week(LocalDate.of(2027, 1, 1)));
        assertEquals(4, layout.column(LocalDate.of(2027, 1, 1)), "a Friday");
        assertFalse(layout.shows(LocalDate.of(2027, 1, 4)));
    }

    @Test
    @DisplayName("begins weeks as the country does")
    void followsTheCountry() {
        assertEquals(DayOfWeek.MONDAY, MonthLayout.of(YearMonth.of(2026, 6), Locale.GERMANY).weekStart());
        assertEquals(DayOfWeek.SUNDAY, MonthLayout.of(YearMonth.of(2026, 6), Locale.US).weekStart());
        assertEquals(DayOfWeek.SUNDAY, MonthLayout.of(YearMonth.of(2026, 6), Locale.JAPAN).weekStart());
    }

    @ParameterizedTest(name = "{0} things in {1} lines: {2} and +{3} more")
    @CsvSource({"0, 4, 0, 0", "4, 4, 4, 0", "5, 4, 3, 2", "8000, 4, 3, 7997", "3, 1, 0, 3", "3, 0, 0, 3"})
    void saysHowManyMore(int things, int lines, int shown, int more) {
        assertEquals(new Fit(shown, more), Fit.of(things, lines));
    }
}
