package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.Map;
import org.consultum.model.AttendanceKind;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class DecisionTakenWithQuorumTest {

    private final Sample sample = new Sample();
    private final DecisionTakenWithQuorum rule = new DecisionTakenWithQuorum();

    /** A meeting of a committee of five; four are there at nine, two of them leave at ten. */
    private Meeting leaving(MeetingState state, String decidedAt) {
        var meeting = sample.meeting(state, TODAY);
        for (int i = 0; i < 5; i++) {
            var member = sample.member("Member " + i, MembershipRole.MEMBER);
            if (i < 4) {
                sample.attend(meeting, member, AttendanceKind.PRESENT);
            }
            if (i < 2) {
                sample.attend(meeting, member, AttendanceKind.LEAVE);
                meeting.getAttendance().getLast().setAt(TODAY.atTime(10, 0).atZone(Sample.TOKYO));
            }
        }
        var decision = sample.decide(sample.item(meeting, "Budget", ItemPurpose.DECIDE), DecisionResult.ADOPTED);
        decision.setAt(decidedAt == null ? null : TODAY.atTime(LocalTime.parse(decidedAt)).atZone(Sample.TOKYO).toInstant());
        return meeting;
    }

    @Test
    void whileFourOfFiveAreThereThereIsAQuorum() {
        assertTrue(sample.find(rule, leaving(MeetingState.CLOSED, "09:59"), Map.of()).isEmpty());
    }

    @Test
    void whenTwoHaveLeftThereIsNone() {
        var findings = sample.find(rule, leaving(MeetingState.CLOSED, "10:00"), Map.of());

        assertEquals(1, findings.size());
        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("2 of 5 voting members were there at that moment, 3 were needed"),
            findings.getFirst().message());
    }

    @Test
    void inTheMeetingItCanStillBePutRight() {
        assertEquals(Severity.ERROR, sample.find(rule, leaving(MeetingState.IN_SESSION, "10:30"), Map.of()).getFirst().severity());
    }

    @Test
    void whereThereNeverWasAQuorumTheOtherRuleSpeaks() {
        var meeting = leaving(MeetingState.CLOSED, "10:30");
        meeting.getAttendance().clear();
        sample.attend(meeting, sample.committee.getMemberships().getFirst(), AttendanceKind.PRESENT);

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
        assertEquals(1, sample.find(new QuorumReached(), meeting, Map.of()).size());
    }

    @Test
    void whatSettlesNothingIsAllowedWithoutOne() {
        var meeting = leaving(MeetingState.CLOSED, "10:30");
        meeting.getAgenda().getItems().getFirst().getDecisions().getFirst().setResult(DecisionResult.DEFERRED);

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @Test
    void doesNotApplyWithoutAMomentOrBeforeTheMeeting() {
        assertTrue(sample.find(rule, leaving(MeetingState.CLOSED, null), Map.of()).isEmpty());
        assertTrue(sample.find(rule, leaving(MeetingState.SCHEDULED, "10:30"), Map.of()).isEmpty());
    }
}
