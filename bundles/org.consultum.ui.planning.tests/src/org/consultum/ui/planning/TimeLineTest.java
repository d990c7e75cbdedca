package org.consultum.ui.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLineTest {

    private static final LocalDate NOTICE = LocalDate.of(2026, 3, 1);

    private static TimeLine june() {
        return new TimeLine(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30), 10, 300);
    }

    @Test
    void holdsAllDaysWithRoomAtBothEnds() {
        var line = TimeLine.around(List.of(LocalDate.of(2026, 3, 12), NOTICE, LocalDate.of(2026, 4, 10)), 10, 800);

        assertTrue(line.first().isBefore(NOTICE) && line.last().isAfter(LocalDate.of(2026, 4, 10)));
        assertEquals(NOTICE.toEpochDay() - line.first().toEpochDay(), line.last().toEpochDay() - LocalDate.of(2026, 4, 10).toEpochDay());
        assertFalse(line.isCut());
    }

    @Test
    void aLongTimeInWhichNothingIsDueIsCutOut() {
        LocalDate certified = LocalDate.of(2026, 9, 10);
        var line = TimeLine.around(List.of(LocalDate.of(2026, 3, 12), NOTICE, certified), 10, 816);

        assertTrue(line.isCut());
        assertEquals(LocalDate.of(2026, 3, 19), line.cutFrom());
        assertEquals(LocalDate.of(2026, 9, 3), line.cutUntil());
        assertEquals(TimeLine.CUT, line.x(line.cutUntil()) - line.x(line.cutFrom()));
        assertTrue(line.shows(NOTICE) && line.shows(certified) && !line.shows(LocalDate.of(2026, 6, 1)));
        assertEquals(10 + 816, line.x(line.last().plusDays(1)));
        assertEquals(List.of(NOTICE), line.marks(TimeLine.Step.MONTH), "months that are cut out are not marked");
    }

    @Test
    void aSingleDayStandsInTheMiddleOfTwoWeeks() {
        var line = TimeLine.around(List.of(NOTICE), 0, 100);

        assertEquals(15, line.days());
        assertEquals(NOTICE.minusDays(7), line.first());
    }

    @Test
    void aDayIsAsWideAsAnyOtherAndAMomentLiesWithinIt() {
        assertEquals(10.0, june().dayWidth());
        assertEquals(10, june().x(LocalDate.of(2026, 6, 1)));
        assertEquals(120, june().x(LocalDate.of(2026, 6, 12)));
        assertEquals(125, june().x(ZonedDateTime.parse("2026-06-12T12:00+09:00[Asia/Tokyo]")));
        assertEquals(310, june().x(LocalDate.of(2026, 7, 1)));
    }

    @Test
    void aChangeOfTheClockMovesNothing() {
        var march = new TimeLine(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), 0, 310);

        assertEquals(285, march.x(ZonedDateTime.parse("2026-03-29T12:00+02:00[Europe/Berlin]")));
        assertEquals(275, march.x(ZonedDateTime.parse("2026-03-28T12:00+01:00[Europe/Berlin]")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "6, 1", "-6, -1", "-4, 0", "100, 10", "-75, -7"})
    void aDistanceIsWholeDays(int pixels, long days) {
        assertEquals(days, june().days(pixels));
    }

    @Test
    void marksAreAsFineAsThereIsRoom() {
        assertEquals(TimeLine.Step.WEEK, june().step(40));
        assertEquals(TimeLine.Step.DAY, new TimeLine(NOTICE, NOTICE.plusDays(9), 0, 600).step(40));
        assertEquals(TimeLine.Step.MONTH, new TimeLine(NOTICE, NOTICE.plusDays(364), 0, 600).step(40));
        assertEquals(TimeLine.Step.QUARTER, new TimeLine(NOTICE, NOTICE.plusDays(1000), 0, 600).step(40));
        assertEquals(TimeLine.Step.YEAR, new TimeLine(NOTICE, NOTICE.plusDays(4000), 0, 600).step(60));
        assertEquals(List.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 22),
            LocalDate.of(2026, 6, 29)), june().marks(TimeLine.Step.WEEK));
        var overNewYear = new TimeLine(LocalDate.of(2025, 12, 2), LocalDate.of(2026, 4, 30), 0, 300);
        assertEquals(List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)),
            overNewYear.marks(TimeLine.Step.MONTH));
        assertEquals(List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1)), overNewYear.marks(TimeLine.Step.QUARTER));
        assertEquals(List.of(LocalDate.of(2026, 1, 1)), overNewYear.marks(TimeLine.Step.YEAR));
    }

    @Test
    void textsStandInLanesAndNeverOverEachOther() {
        var places = june().places(List.of(20, 25, 30, 200, 305), List.of(100, 100, 100, 60, 50), 3, 5);

        assertEquals(List.of(new TimeLine.Place(20, 0), new TimeLine.Place(25, 1), new TimeLine.Place(30, 2), new TimeLine.Place(200, 0),
            new TimeLine.Place(260, 1)), places);
    }

    @Test
    void aTextWithoutRoomIsLeftOutAndOneAtTheEdgeIsMovedIn() {
        var places = june().places(List.of(300, 300), List.of(80, 80), 1, 5);

        assertEquals(new TimeLine.Place(230, 0), places.getFirst());
        assertEquals(-1, places.getLast().lane());
    }

    @Test
    void aLineNeedsDaysAndWidth() {
        assertThrows(IllegalArgumentException.class, () -> new TimeLine(NOTICE, NOTICE.minusDays(1), 0, 10));
        assertThrows(IllegalArgumentException.class, () -> new TimeLine(NOTICE, NOTICE, 0, 0));
    }
}
