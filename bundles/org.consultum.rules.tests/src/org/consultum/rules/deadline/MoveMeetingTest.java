package org.consultum.rules.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Sitting;
import org.consultum.rules.RulePack;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MoveMeetingTest extends CommandTestBase {

    private static final String MEETING = "Second meeting";

    private static Fixture forum() {
        Fixture forum = RegisterBuilder.forum().fixture();
        Meeting meeting = forum.meeting(MEETING);
        meeting.setState(MeetingState.SCHEDULED);
        meeting.setStart(ZonedDateTime.parse("2026-03-26T09:00+01:00[Europe/Berlin]"));
        meeting.setEnd(ZonedDateTime.parse("2026-03-27T16:00+01:00[Europe/Berlin]"));
        Sitting sitting = new org.consultum.model.base.NewElements(() -> "00000000-0000-4000-8000-00000000dddd")
            .create(Sitting.class, RegisterPackage.Literals.SITTING);
        sitting.setStart(ZonedDateTime.parse("2026-03-27T09:30+01:00[Europe/Berlin]"));
        meeting.getSittings().add(sitting);
        meeting.getAgenda().getItems().getFirst().setFixedStart(ZonedDateTime.parse("2026-03-26T17:00+09:00[Asia/Tokyo]"));
        return forum;
    }

    @TestFactory
    Stream<DynamicTest> everythingGoesAlongByTheClock() {
        return inAllInterleavings(MoveMeetingTest::forum,
            step("move over the change of the clock", forum -> new MoveMeeting(forum.domain(), forum.meeting(MEETING),
                ZonedDateTime.parse("2026-03-28T09:00+01:00[Europe/Berlin]")), forum -> {
                    Meeting meeting = forum.meeting(MEETING);
                    assertEquals("2026-03-29T16:00+02:00[Europe/Berlin]", meeting.getEnd().toString());
                    assertEquals("2026-03-29T09:30+02:00[Europe/Berlin]", meeting.getSittings().getFirst().getStart().toString());
                    assertEquals("2026-03-28T09:00+01:00[Europe/Berlin]",
                        meeting.getAgenda().getItems().getFirst().getFixedStart().toString());
                }),
            step("and to another hour", forum -> new MoveMeeting(forum.domain(), forum.meeting(MEETING),
                ZonedDateTime.parse("2026-04-01T10:00+02:00[Europe/Berlin]")),
                forum -> assertEquals("2026-04-02T17:00+02:00[Europe/Berlin]", forum.meeting(MEETING).getEnd().toString())));
    }

    @TestFactory
    Stream<DynamicTest> aCommitteeTakesARulePackAndLeavesIt() {
        var pack = new RulePack("ietf", "IETF", false, List.of());
        return inAllInterleavings(MoveMeetingTest::forum,
            step("use", forum -> new UseRulePack(forum.domain(), forum.meeting(MEETING).getCommittee(), pack, true),
                forum -> assertTrue(UseRulePack.of(forum.meeting(MEETING).getCommittee(), pack).isPresent())),
            step("leave", forum -> new UseRulePack(forum.domain(), forum.meeting(MEETING).getCommittee(), pack, false),
                forum -> assertTrue(UseRulePack.of(forum.meeting(MEETING).getCommittee(), pack).isEmpty())));
    }

    @Test
    void aMeetingThatWasHeldOrHasNoStartIsNotMoved() {
        Fixture forum = forum();
        var later = ZonedDateTime.parse("2026-04-01T09:00+02:00[Europe/Berlin]");
        forum.meeting(MEETING).setState(MeetingState.CLOSED);
        assertTrue(new MoveMeeting(forum.domain(), forum.meeting(MEETING), later).refusal().isPresent());
        forum.meeting(MEETING).setState(MeetingState.CANCELLED);
        assertTrue(new MoveMeeting(forum.domain(), forum.meeting(MEETING), later).refusal().isPresent());
        forum.meeting(MEETING).setState(MeetingState.SCHEDULED);
        assertTrue(new MoveMeeting(forum.domain(), forum.meeting(MEETING), forum.meeting(MEETING).getStart()).refusal().isPresent());
        forum.meeting(MEETING).setStart(null);
        assertTrue(new MoveMeeting(forum.domain(), forum.meeting(MEETING), later).refusal().isPresent());
    }
}
