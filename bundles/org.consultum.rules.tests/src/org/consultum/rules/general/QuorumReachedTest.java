package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consultum.model.AttendanceKind;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.QuorumKind;
import org.consultum.model.QuorumRule;
import org.consultum.model.RegisterFactory;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuorumReachedTest {

    private final Sample sample = new Sample();
    private final QuorumReached rule = new QuorumReached();

    /** A meeting of a committee of five with so many present that adopted something. */
    private Meeting held(MeetingState state, int present) {
        List<Membership> members = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            members.add(sample.member("Member " + i, MembershipRole.MEMBER));
        }
        var meeting = sample.meeting(state, TODAY.minusDays(30));
        for (int i = 0; i < 5; i++) {
            sample.attend(meeting, members.get(i), i < present ? AttendanceKind.PRESENT : AttendanceKind.EXCUSED);
        }
        sample.decide(sample.item(meeting, "Budget", ItemPurpose.DECIDE), DecisionResult.ADOPTED);
        return meeting;
    }

    @Test
    void fourOfFiveAreAQuorum() {
        assertTrue(sample.find(rule, held(MeetingState.CLOSED, 4), Map.of()).isEmpty());
    }

    @Test
    void threeOfFiveAreJustAQuorum() {
        assertTrue(sample.find(rule, held(MeetingState.MINUTES_APPROVED, 3), Map.of()).isEmpty());
    }

    @Test
    void twoOfFiveAreNoneAndTheSumIsGiven() {
        var findings = sample.find(rule, held(MeetingState.CLOSED, 2), Map.of());

        assertEquals(1, findings.size());
        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertTrue(findings.getFirst().message()
            .contains("one decision without a quorum: 2 of 5 voting members were present, 3 were needed"),
            findings.getFirst().message());
    }

    @Test
    void theCommitteesOwnRuleDecides() {
        var meeting = held(MeetingState.CLOSED, 2);
        QuorumRule own = RegisterFactory.eINSTANCE.createQuorumRule();
        own.setKind(QuorumKind.NUMBER);
        own.setValue(2);
        sample.committee.setQuorumRule(own);

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(value = DecisionResult.class, names = {"OPEN", "DEFERRED", "REFERRED", "WITHDRAWN", "NOTED", "LAPSED"})
    void whatSettlesNothingNeedsNoQuorum(DecisionResult result) {
        var meeting = held(MeetingState.CLOSED, 2);
        meeting.getAgenda().getItems().getFirst().getDecisions().getFirst().setResult(result);

        assertTrue(sample.find(rule, meeting, Map.of()).isEmpty());
    }

    @Test
    void doesNotApplyBeforeTheEndOrWithoutAttendance() {
        var running = held(MeetingState.IN_SESSION, 2);
        var unknown = held(MeetingState.CLOSED, 2);
        unknown.getAttendance().clear();

        assertTrue(sample.find(rule, running, Map.of()).isEmpty());
        assertTrue(sample.find(rule, unknown, Map.of()).isEmpty());
    }
}
