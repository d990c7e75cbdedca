package org.consultum.model.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.consultum.testing.Fixture;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** Planned times of agenda items. */
class AgendaTimesTest {

    private static final String NINE = "2026-06-10T09:00+02:00[Europe/Berlin]";

    private static Fixture agenda(String start, Consumer<MeetingBuilder> content) {
        return RegisterBuilder.register("Times").committee("Council", council -> council.meeting("Meeting", start, content)).fixture();
    }

    private static void assertSlot(String start, String end, Fixture fixture, String item) {
        assertEquals(start, fixture.item(item).getStart().toString(), item + " starts");
        assertEquals(end, fixture.item(item).getEnd().toString(), item + " ends");
    }

    @Test
    void itemsFollowEachOther() {
        var fixture = agenda(NINE, meeting -> meeting.item("A", 15).pause(10).item("B", 30));
        assertSlot("2026-06-10T09:00+02:00[Europe/Berlin]", "2026-06-10T09:15+02:00[Europe/Berlin]", fixture, "A");
        assertSlot("2026-06-10T09:15+02:00[Europe/Berlin]", "2026-06-10T09:25+02:00[Europe/Berlin]", fixture, "Break");
        assertSlot("2026-06-10T09:25+02:00[Europe/Berlin]", "2026-06-10T09:55+02:00[Europe/Berlin]", fixture, "B");
        assertEquals(55, fixture.meeting("Meeting").getPlannedMinutes());
    }

    @Test
    void anItemLastsAsLongAsItsTimeBoxOrItsSubItemsWhicheverIsLonger() {
        var fixture = agenda(NINE, meeting -> meeting
            .item("Longer box", 60, item -> item.item("A", 20).item("B", 20))
            .item("Longer below", 30, item -> item.item("C", 20).item("D", 25))
            .item("Next", 5));
        assertSlot("2026-06-10T09:20+02:00[Europe/Berlin]", "2026-06-10T09:40+02:00[Europe/Berlin]", fixture, "B");
        assertSlot("2026-06-10T10:00+02:00[Europe/Berlin]", "2026-06-10T10:45+02:00[Europe/Berlin]", fixture, "Longer below");
        assertSlot("2026-06-10T10:45+02:00[Europe/Berlin]", "2026-06-10T10:50+02:00[Europe/Berlin]", fixture, "Next");
        assertEquals(60 + 45 + 5, fixture.meeting("Meeting").getPlannedMinutes());
    }

    @Test
    void aFixedStartDoesNotMoveAndWhatFollowsGoesOnFromThere() {
        var fixture = agenda(NINE, meeting -> meeting.item("A", 15)
            .item("Minister", 30, item -> item.fixedStart("2026-06-10T11:00+02:00[Europe/Berlin]")).item("B", 10));
        assertSlot("2026-06-10T11:00+02:00[Europe/Berlin]", "2026-06-10T11:30+02:00[Europe/Berlin]", fixture, "Minister");
        assertSlot("2026-06-10T11:30+02:00[Europe/Berlin]", "2026-06-10T11:40+02:00[Europe/Berlin]", fixture, "B");
    }

    @Test
    void aFixedStartBeforeTheItemBeforeItEndsStandsToo() {
        var fixture = agenda(NINE, meeting -> meeting.item("Too long", 120)
            .item("Minister", 30, item -> item.fixedStart("2026-06-10T10:00+02:00[Europe/Berlin]")));
        assertSlot("2026-06-10T10:00+02:00[Europe/Berlin]", "2026-06-10T10:30+02:00[Europe/Berlin]", fixture, "Minister");
    }

    @Test
    void aFixedStartInAnotherZoneIsShownInTheZoneOfTheMeeting() {
        var fixture = agenda(NINE, meeting -> meeting
            .item("Tokyo calls", 30, item -> item.fixedStart("2026-06-10T17:00+09:00[Asia/Tokyo]")));
        assertSlot("2026-06-10T10:00+02:00[Europe/Berlin]", "2026-06-10T10:30+02:00[Europe/Berlin]", fixture, "Tokyo calls");
    }

    @Test
    void aFixedStartOfASubItemStretchesTheItemAboveIt() {
        var fixture = agenda(NINE, meeting -> meeting
            .item("Hearing", 30, item -> item.item("First witness", 20)
                .item("Second witness", 20, witness -> witness.fixedStart("2026-06-10T10:00+02:00[Europe/Berlin]")))
            .item("Next", 5));
        assertSlot("2026-06-10T09:00+02:00[Europe/Berlin]", "2026-06-10T10:20+02:00[Europe/Berlin]", fixture, "Hearing");
        assertSlot("2026-06-10T10:20+02:00[Europe/Berlin]", "2026-06-10T10:25+02:00[Europe/Berlin]", fixture, "Next");
    }

    @Test
    void anItemBelowAHeadingTakesItsTime() {
        var fixture = agenda(NINE, meeting -> meeting.heading("Business", heading -> heading.item("A", 20)).item("B", 10));
        assertSlot("2026-06-10T09:20+02:00[Europe/Berlin]", "2026-06-10T09:30+02:00[Europe/Berlin]", fixture, "B");
    }

    @Test
    void whenSummerTimeEndsAnHourLastsAnHour() {
        var fixture = agenda("2026-10-25T01:30+02:00[Europe/Berlin]", meeting -> meeting.item("A", 60).item("B", 60).item("C", 30));
        assertSlot("2026-10-25T01:30+02:00[Europe/Berlin]", "2026-10-25T02:30+02:00[Europe/Berlin]", fixture, "A");
        assertSlot("2026-10-25T02:30+02:00[Europe/Berlin]", "2026-10-25T02:30+01:00[Europe/Berlin]", fixture, "B");
        assertSlot("2026-10-25T02:30+01:00[Europe/Berlin]", "2026-10-25T03:00+01:00[Europe/Berlin]", fixture, "C");
    }

    @Test
    void whenSummerTimeBeginsTheClockJumps() {
        var fixture = agenda("2026-03-29T01:30+01:00[Europe/Berlin]", meeting -> meeting.item("A", 60).item("B", 15));
        assertSlot("2026-03-29T01:30+01:00[Europe/Berlin]", "2026-03-29T03:30+02:00[Europe/Berlin]", fixture, "A");
        assertSlot("2026-03-29T03:30+02:00[Europe/Berlin]", "2026-03-29T03:45+02:00[Europe/Berlin]", fixture, "B");
    }

    @Test
    void aMeetingWithoutAStartHasNoTimes() {
        var fixture = agenda(NINE, meeting -> meeting.item("A", 15));
        fixture.meeting("Meeting").setStart(null);
        assertNull(fixture.item("A").getStart());
        assertTrue(AgendaTimes.of(fixture.meeting("Meeting")).isEmpty());
        assertEquals(15, fixture.meeting("Meeting").getPlannedMinutes());
    }

    @Test
    void theLengthOfAMeetingIsCountedAcrossZonesAndChanges() {
        var fixture = agenda("2026-10-25T01:30+02:00[Europe/Berlin]", meeting -> meeting.until("2026-10-25T03:30+01:00[Europe/Berlin]"));
        assertEquals(180, fixture.meeting("Meeting").getDurationMinutes());
        fixture.meeting("Meeting").setEnd(null);
        assertEquals(0, fixture.meeting("Meeting").getDurationMinutes());
    }

    @Test
    void anItemThatWaitsHasNoTimes() {
        var fixture = RegisterBuilder.register("Backlog").committee("Council", council -> council.waiting("Later")).fixture();
        assertNull(fixture.item("Later").getStart());
        assertNull(fixture.item("Later").getEnd());
    }
}
