package org.consultum.model.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaPlan.BeforeSitting;
import org.consultum.model.derived.AgendaPlan.BeyondBox;
import org.consultum.model.derived.AgendaPlan.BeyondSitting;
import org.consultum.model.derived.AgendaPlan.CannotFollow;
import org.consultum.model.derived.AgendaPlan.GapBefore;
import org.consultum.model.derived.AgendaPlan.IntoFixed;
import org.consultum.model.derived.AgendaPlan.ListedElsewhere;
import org.consultum.testing.Fixture;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** Agendas of several days, what does not fit, and the totals. */
class AgendaPlanTest {

    private static final String BERLIN = "[Europe/Berlin]";

    private static Fixture agenda(String start, Consumer<MeetingBuilder> content) {
        return RegisterBuilder.register("Plan").committee("Council", council -> council.meeting("Meeting", start, content)).fixture();
    }

    /** A meeting of two mornings of an hour each. */
    private static Fixture twoDays(Consumer<MeetingBuilder> content) {
        return days("2026-06-10T09:00+02:00" + BERLIN, "2026-06-10T10:00+02:00" + BERLIN, "2026-06-11T09:00+02:00" + BERLIN,
            "2026-06-11T10:00+02:00" + BERLIN, content);
    }

    private static Fixture days(String start, String end, String secondStart, String secondEnd, Consumer<MeetingBuilder> content) {
        var fixture = agenda(start, content);
        sitting(fixture, start, end);
        sitting(fixture, secondStart, secondEnd);
        return fixture;
    }

    private static Sitting sitting(Fixture fixture, String start, String end) {
        var sitting = fixture.elements().create(Sitting.class, Literals.SITTING);
        sitting.setStart(ZonedDateTime.parse(start));
        sitting.setEnd(end.isEmpty() ? null : ZonedDateTime.parse(end));
        fixture.meeting("Meeting").getSittings().add(sitting);
        return sitting;
    }

    private static void opens(Fixture fixture, String item, int day) {
        fixture.item(item).setSitting(fixture.meeting("Meeting").getSittings().get(day));
    }

    private static AgendaPlan plan(Fixture fixture) {
        return AgendaTimes.plan(fixture.meeting("Meeting"));
    }

    private static String slot(Fixture fixture, String item) {
        var slot = plan(fixture).slot(fixture.item(item)).orElseThrow();
        return slot.start().toLocalDateTime() + " - " + slot.end().toLocalTime();
    }

    private static List<AgendaPlan.Flag> flags(Fixture fixture, String item) {
        return plan(fixture).timing(fixture.item(item)).orElseThrow().flags();
    }

    @Test
    void anItemThatOpensASittingBeginsWithIt() {
        var fixture = twoDays(meeting -> meeting.item("A", 30).item("B", 20).item("C", 10));
        opens(fixture, "B", 1);
        assertEquals("2026-06-10T09:00 - 09:30", slot(fixture, "A"));
        assertEquals("2026-06-11T09:00 - 09:20", slot(fixture, "B"));
        assertEquals("2026-06-11T09:20 - 09:30", slot(fixture, "C"));
        assertEquals(List.of(), flags(fixture, "B"), "the night is no gap");
    }

    @Test
    void everySittingHasItsTotals() {
        var fixture = twoDays(meeting -> meeting.item("A", 30).item("B", 20).item("C", 50));
        opens(fixture, "B", 1);
        var plan = plan(fixture);
        assertEquals(List.of(30, 70), plan.sittings().stream().map(AgendaPlan.SittingTotal::planned).toList());
        assertEquals(List.of(OptionalInt.of(30), OptionalInt.of(-10)), plan.sittings().stream().map(AgendaPlan.SittingTotal::free).toList());
        assertEquals("2026-06-11T10:10", plan.sittings().get(1).projectedEnd().orElseThrow().toLocalDateTime().toString());
        assertEquals(100, plan.planned());
        assertEquals(OptionalInt.of(120), plan.available());
        assertEquals(OptionalInt.of(20), plan.free());
        assertEquals(120, AgendaTimes.availableMinutes(fixture.meeting("Meeting")), "the night does not count");
        fixture.meeting("Meeting").getSittings().getLast().setEnd(null);
        assertEquals(0, AgendaTimes.availableMinutes(fixture.meeting("Meeting")));
    }

    @Test
    void anOverrunIsShownWhereItHappens() {
        var fixture = twoDays(meeting -> meeting.item("A", 50).item("B", 25).item("C", 10).item("D", 10));
        opens(fixture, "D", 1);
        assertEquals(List.of(), flags(fixture, "A"));
        assertEquals(List.of(new BeyondSitting(15)), flags(fixture, "B"));
        assertEquals(List.of(new BeyondSitting(25)), flags(fixture, "C"));
        assertEquals(List.of(), flags(fixture, "D"));
        assertEquals(Optional.of(fixture.item("B")), plan(fixture).firstOverrun());
    }

    @Test
    void aSittingWithoutAnEndLastsUntilTheNext() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.item("A", 90).item("B", 10));
        sitting(fixture, "2026-06-10T09:00+02:00" + BERLIN, "");
        sitting(fixture, "2026-06-10T10:00+02:00" + BERLIN, "");
        opens(fixture, "B", 1);
        assertEquals(List.of(new BeyondSitting(30)), flags(fixture, "A"));
        assertEquals(OptionalInt.empty(), plan(fixture).available());
        assertEquals(OptionalInt.empty(), plan(fixture).free());
    }

    @Test
    void withoutSittingsTheMeetingIsTheOnlyOne() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.until("2026-06-10T10:00+02:00" + BERLIN)
            .item("A", 45).item("B", 20));
        assertEquals(List.of(new BeyondSitting(5)), flags(fixture, "B"));
        var total = plan(fixture).sittings().getFirst();
        assertEquals(Optional.empty(), total.sitting());
        assertEquals(OptionalInt.of(-5), total.free());
    }

    @Test
    void othersFlowAroundAFixedItem() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.item("A", 15)
            .item("Minister", 30, item -> item.fixedStart("2026-06-10T11:00+02:00" + BERLIN)).item("B", 10));
        assertEquals(List.of(new GapBefore(105)), flags(fixture, "Minister"));
        assertEquals(105, plan(fixture).timing(fixture.item("Minister")).orElseThrow().gapBefore());
        assertEquals("2026-06-10T11:30 - 11:40", slot(fixture, "B"));
    }

    @Test
    void whatDoesNotFitBeforeAFixedItemIsFlaggedAndNotMoved() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.item("A", 30).item("B", 50).item("C", 10)
            .item("Minister", 30, item -> item.fixedStart("2026-06-10T10:00+02:00" + BERLIN)).item("D", 10));
        var minister = fixture.item("Minister");
        assertEquals(List.of(), flags(fixture, "A"));
        assertEquals(List.of(new IntoFixed(minister, 20)), flags(fixture, "B"));
        assertEquals(List.of(new IntoFixed(minister, 30)), flags(fixture, "C"));
        assertEquals("2026-06-10T10:20 - 10:30", slot(fixture, "C"));
        assertEquals("2026-06-10T10:30 - 10:40", slot(fixture, "D"));
        assertEquals(30, plan(fixture).timing(fixture.item("C")).orElseThrow().overrun());
    }

    @Test
    void aFixedItemCanOpenTheDayItLiesIn() {
        var fixture = twoDays(meeting -> meeting.item("A", 30)
            .item("Minister", 30, item -> item.fixedStart("2026-06-11T09:20+02:00" + BERLIN)).item("B", 20));
        assertEquals(List.of(new GapBefore(20)), flags(fixture, "Minister"), "counted from the beginning of the day");
        assertEquals(List.of(new BeyondSitting(10)), flags(fixture, "B"));
        assertEquals(1, plan(fixture).timing(fixture.item("B")).orElseThrow().sitting());
    }

    @Test
    void aFixedItemBeforeTheMeetingIsFlagged() {
        var fixture = twoDays(meeting -> meeting.item("Early", 10, item -> item.fixedStart("2026-06-10T08:30+02:00" + BERLIN)));
        assertEquals(List.of(new BeforeSitting(30)), flags(fixture, "Early"));
    }

    @Test
    void anItemThatFollowsAnotherIsTakenRightAfterIt() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.item("A", 10, a -> a.item("A-A", 10))
            .item("B", 20).item("Vote on A", 5).item("C", 10));
        fixture.item("Vote on A").setAfter(fixture.item("A"));
        assertEquals("2026-06-10T09:10 - 09:15", slot(fixture, "Vote on A"));
        assertEquals("2026-06-10T09:15 - 09:35", slot(fixture, "B"));
        assertEquals("2026-06-10T09:35 - 09:45", slot(fixture, "C"));
        assertEquals(List.of(new ListedElsewhere(fixture.item("A"))), flags(fixture, "Vote on A"));
    }

    @Test
    void anItemThatFollowsOneBelowItIsTakenAfterThatOne() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.item("Vote", 5).item("A", 10).item("B", 10));
        fixture.item("Vote").setAfter(fixture.item("A"));
        assertEquals("2026-06-10T09:00 - 09:10", slot(fixture, "A"));
        assertEquals("2026-06-10T09:10 - 09:15", slot(fixture, "Vote"));
        assertEquals(List.of("Vote", "A", "B"),
            plan(fixture).timings().keySet().stream().map(item -> item.getTitle()).toList(), "in the order of the agenda");
    }

    @Test
    void oneThatFollowsItsNeighbourIsNotFlagged() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.item("A", 10).item("B", 10).item("C", 10));
        fixture.item("B").setAfter(fixture.item("A"));
        fixture.item("C").setAfter(fixture.item("A"));
        assertEquals(List.of(), flags(fixture, "B"));
        assertEquals(List.of(), flags(fixture, "C"));
        assertEquals("2026-06-10T09:20 - 09:30", slot(fixture, "C"));
    }

    @Test
    void itemsThatFollowEachOtherAreTakenInTheirOrderAndFlagged() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.item("A", 10).item("B", 10).item("C", 10));
        fixture.item("A").setAfter(fixture.item("B"));
        fixture.item("B").setAfter(fixture.item("A"));
        assertTrue(flags(fixture, "A").contains(new CannotFollow(fixture.item("B"))));
        assertEquals("2026-06-10T09:00 - 09:10", slot(fixture, "C"));
        assertEquals("2026-06-10T09:20 - 09:30", slot(fixture, "B"));
    }

    @Test
    void anItemCannotFollowItsOwnPart() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.item("A", 10, a -> a.item("A-A", 10)));
        fixture.item("A").setAfter(fixture.item("A-A"));
        assertEquals(List.of(new CannotFollow(fixture.item("A-A"))), flags(fixture, "A"));
        assertEquals("2026-06-10T09:00 - 09:10", slot(fixture, "A-A"));
    }

    @Test
    void aHeadingHasTheTotalOfItsSection() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.item("A", 5)
            .heading("Business", heading -> heading.item("B", 20, b -> b.item("B-A", 30)).pause(10).item("C", 5)));
        assertEquals(45, plan(fixture).timing(fixture.item("Business")).orElseThrow().minutes());
        assertEquals(List.of(new BeyondBox(10)), flags(fixture, "B"));
    }

    @Test
    void aSectionOverTwoDaysCountsForBoth() {
        var fixture = twoDays(meeting -> meeting.heading("Business", heading -> heading.item("A", 40).item("B", 30)));
        opens(fixture, "B", 1);
        assertEquals(List.of(40, 30), plan(fixture).sittings().stream().map(AgendaPlan.SittingTotal::planned).toList());
        assertEquals("2026-06-10T09:00 - 09:30", slot(fixture, "Business"));
    }

    @Test
    void aDayThatBeginsAfterTheClocksChangedBeginsByItsOwnClock() {
        var fixture = days("2026-10-24T23:00+02:00" + BERLIN, "2026-10-25T01:00+02:00" + BERLIN, "2026-10-25T01:30+02:00" + BERLIN,
            "2026-10-25T04:00+01:00" + BERLIN, meeting -> meeting.item("A", 60).item("B", 60).item("C", 90));
        opens(fixture, "B", 1);
        assertEquals("2026-10-25T01:30 - 02:30", slot(fixture, "B"));
        assertEquals("2026-10-25T02:30 - 03:00", slot(fixture, "C"), "half past two by summer time to three by winter time");
        assertEquals(List.of(), flags(fixture, "C"));
        assertEquals(OptionalInt.of(120 + 210), plan(fixture).available());
    }

    @Test
    void twoDaysInKiribatiAreCountedByItsClock() {
        String zone = "+14:00[Pacific/Kiritimati]";
        var fixture = days("2026-01-01T09:00" + zone, "2026-01-01T10:00" + zone, "2026-01-02T09:00" + zone, "2026-01-02T10:00" + zone,
            meeting -> meeting.item("A", 30).item("B", 20)
                .item("Call", 5, call -> call.fixedStart("2026-01-01T20:30+01:00" + BERLIN)));
        opens(fixture, "B", 1);
        assertEquals("2026-01-02T09:00 - 09:20", slot(fixture, "B"));
        assertEquals("2026-01-02T09:30 - 09:35", slot(fixture, "Call"));
        assertEquals(List.of(new GapBefore(10)), flags(fixture, "Call"));
        assertEquals("Pacific/Kiritimati", plan(fixture).slot(fixture.item("Call")).orElseThrow().start().getZone().getId());
    }

    @Test
    void withoutAStartThereAreMinutesAndNoTimes() {
        var fixture = agenda("2026-06-10T09:00+02:00" + BERLIN, meeting -> meeting.item("A", 15));
        Meeting meeting = fixture.meeting("Meeting");
        meeting.setStart(null);
        assertEquals(15, plan(fixture).planned());
        assertEquals(Optional.empty(), plan(fixture).slot(fixture.item("A")));
        assertEquals(List.of(), plan(fixture).sittings());
    }

    @Test
    void theDaysOfAMeetingSufficeForItsTimes() {
        var fixture = twoDays(meeting -> meeting.item("A", 15));
        fixture.meeting("Meeting").setStart(null);
        assertEquals("2026-06-10T09:00 - 09:15", slot(fixture, "A"));
    }
}
