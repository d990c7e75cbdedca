package org.consultum.rules.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    /** Worked out by hand on the calendars of the years. */
    @ParameterizedTest
    @CsvSource({
        "days, 7, before, '', 2026-06-12, 2026-06-05",
        "days, 15, before, '', 2024-03-10, 2024-02-24",
        "days, 10, before, '', 2026-01-05, 2025-12-26",
        "days, 90, after, '', 2025-12-01, 2026-03-01",
        "days, 0, before, '', 2026-06-12, 2026-06-12",
        "clearDays, 5, before, '', 2026-06-12, 2026-06-06",
        "clearWorkingDays, 5, before, england-wales, 2026-06-12, 2026-06-04",
        "clearWorkingDays, 5, before, england-wales, 2026-04-13, 2026-04-01",
        "clearWorkingDays, 5, before, england-wales, 2027-01-06, 2026-12-24",
        "workingDays, 7, after, england-wales, 2026-12-18, 2026-12-31",
        "workingDays, 7, after, england-wales, 2026-03-31, 2026-04-13",
        "workingDays, 3, before, japan, 2026-05-07, 2026-04-28",
        "workingDays, 1, before, us-federal, 2026-11-27, 2026-11-25",
        "workingDays, 5, before, us-federal, 2022-01-05, 2021-12-28",
        "workingDays, 1, before, japan, 2026-09-24, 2026-09-18",
        "workingDays, 2, after, new-zealand, 2026-04-24, 2026-04-29",
        "weeks, 8, before, '', 2024-04-25, 2024-02-29",
        "months, 1, before, '', 2024-03-31, 2024-02-29",
        "months, 1, before, '', 2025-03-31, 2025-02-28",
        "months, 12, after, '', 2024-02-29, 2025-02-28"})
    void counts(String unit, int amount, String direction, String calendar, LocalDate event, LocalDate expected) throws IOException {
        var days = calendar.isEmpty() ? HolidayCalendar.WEEKENDS : HolidayCalendars.shipped().read(calendar).orElseThrow();

        assertEquals(expected, DayCount.of(unit).orElseThrow().from(event, amount, direction.equals("before"), days).day());
    }

    @Test
    void namesTheHolidaysItLeftOut() throws IOException {
        var japan = HolidayCalendars.shipped().read("japan").orElseThrow();

        var counted = DayCount.WORKING_DAYS.from(LocalDate.of(2026, 5, 7), 3, true, japan);

        assertEquals(List.of(LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 4), LocalDate.of(2026, 4, 29)),
            List.copyOf(counted.holidays().keySet()));
    }

    @Test
    void endsEvenWhereHardlyAnyDayIsWorked() throws IOException {
        var busy = HolidayCalendar.together(List.of(calendar("weekend Monday Tuesday Wednesday Thursday Friday Saturday"),
            calendar("weekend Sunday")));

        assertEquals(4000, LocalDate.of(2026, 1, 1).toEpochDay()
            - DayCount.WORKING_DAYS.from(LocalDate.of(2026, 1, 1), 5, true, busy).day().toEpochDay());
    }

    private static HolidayCalendar calendar(String line) throws IOException {
        return HolidayFile.read(new java.io.ByteArrayInputStream(("title T\n" + line).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            "t", "t");
    }
}
