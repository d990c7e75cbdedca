package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Evidence;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class ReviewOutputsFollowedTest {

    private final Sample sample = new Sample();
    private final ReviewOutputsFollowed rule = new ReviewOutputsFollowed();
    private static final Map<String, String> ALL = Map.of("fields", "owner due evidence");

    private Meeting review(MeetingState state, int days) {
        var meeting = sample.meeting(state, TODAY.plusDays(days));
        meeting.setPolicyReview(RegisterFactory.eINSTANCE.createPolicyReview());
        return meeting;
    }

    private ActionItem output(Meeting meeting) {
        var action = sample.action("Revise the policy");
        meeting.getPolicyReview().getOutputs().add(action);
        return action;
    }

    private ActionItem complete(Meeting meeting) {
        var action = output(meeting);
        action.setDue(TODAY.plusDays(30));
        action.getOwners().add(sample.member("Owner", MembershipRole.MEMBER).getMember());
        return action;
    }

    @Test
    void anActionWithOwnerAndDayIsFollowed() {
        var meeting = review(MeetingState.CLOSED, -5);
        complete(meeting);

        assertTrue(sample.find(rule, meeting, ALL).isEmpty());
    }

    @Test
    void whatIsMissingIsNamed() {
        var meeting = review(MeetingState.CLOSED, -5);
        output(meeting);

        var findings = sample.find(rule, meeting, ALL);
        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().endsWith("lacks: an owner, a day on which it is due."), findings.getFirst().message());
    }

    @Test
    void onceDoneItNeedsEvidence() {
        var meeting = review(MeetingState.CLOSED, -5);
        var action = complete(meeting);
        action.setStatus(ActionStatus.DONE);

        assertTrue(sample.find(rule, meeting, ALL).getFirst().message().contains("evidence"));
        action.getEvidence().add(sample.create(Evidence.class, Literals.EVIDENCE));
        assertTrue(sample.find(rule, meeting, ALL).isEmpty());
    }

    @Test
    void dueAtTheNextMeetingIsADayToo() {
        var meeting = review(MeetingState.CLOSED, -5);
        var action = complete(meeting);
        action.setDue(null);
        action.setDueNextMeeting(true);

        assertTrue(sample.find(rule, meeting, ALL).isEmpty());
    }

    @Test
    void doesNotApplyBeforeTheReviewOrToCancelledActions() {
        var planned = review(MeetingState.AGENDA_PUBLISHED, 5);
        output(planned);
        var cancelled = review(MeetingState.CLOSED, -5);
        output(cancelled).setStatus(ActionStatus.CANCELLED);

        assertTrue(sample.find(rule, planned, ALL).isEmpty());
        assertTrue(sample.find(rule, cancelled, ALL).isEmpty());
        assertTrue(sample.find(rule, sample.meeting(MeetingState.CLOSED, TODAY), ALL).isEmpty());
    }
}
