package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.Lesson;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewInputKind;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.Parameters;
import org.junit.jupiter.api.Test;

class ReviewHasInputsTest {

    private final Sample sample = new Sample();
    private final ReviewHasInputs rule = new ReviewHasInputs();
    private static final Map<String, String> EARLIER = Map.of("inputs", "EARLIER_ACTIONS");

    private Meeting review(MeetingState state, int days) {
        var meeting = sample.meeting(state, TODAY.plusDays(days));
        meeting.setPolicyReview(RegisterFactory.eINSTANCE.createPolicyReview());
        return meeting;
    }

    private ReviewInput input(Meeting meeting, ReviewInputKind kind) {
        ReviewInput input = sample.create(ReviewInput.class, Literals.REVIEW_INPUT);
        input.setKind(kind);
        meeting.getPolicyReview().getInputs().add(input);
        return input;
    }

    @Test
    void theStatusOfEarlierActionsIsAnInput() {
        var meeting = review(MeetingState.AGENDA_PUBLISHED, 5);
        input(meeting, ReviewInputKind.EARLIER_ACTIONS).setSupplied(true);

        assertTrue(sample.find(rule, meeting, EARLIER).isEmpty());
    }

    @Test
    void withoutItTheReviewIsNotReady() {
        var meeting = review(MeetingState.AGENDA_PUBLISHED, 5);
        input(meeting, ReviewInputKind.EARLIER_ACTIONS);
        input(meeting, ReviewInputKind.RISKS).setSupplied(true);

        var findings = sample.find(rule, meeting, EARLIER);
        assertEquals(1, findings.size());
        assertEquals(Severity.ERROR, findings.getFirst().severity());
        var two = sample.find(rule, meeting, Map.of("inputs", "EARLIER_ACTIONS RISKS CHANGES"));
        assertEquals(2, two.getFirst().message().split(",").length, two.getFirst().message());
    }

    @Test
    void aReasonWhyItIsMissingWillDo() {
        var meeting = review(MeetingState.AGENDA_PUBLISHED, 5);
        input(meeting, ReviewInputKind.EARLIER_ACTIONS).setMissingReason("First review");

        assertTrue(sample.find(rule, meeting, EARLIER).isEmpty());
    }

    @Test
    void theOutputsOfAReviewAreDecisionsAndActions() {
        var meeting = review(MeetingState.CLOSED, -5);
        input(meeting, ReviewInputKind.EARLIER_ACTIONS).setSupplied(true);

        assertEquals(Severity.WARNING, sample.find(rule, meeting, EARLIER).getFirst().severity());
        meeting.getPolicyReview().getOutputs().add(sample.action("Revise the policy"));
        assertTrue(sample.find(rule, meeting, EARLIER).isEmpty());
        meeting.getPolicyReview().getOutputs().add(sample.create(Lesson.class, Literals.LESSON));
        assertTrue(sample.find(rule, meeting, EARLIER).getFirst().message().contains("neither a decision nor an action"));
    }

    @Test
    void aWordThatIsNoInputIsRefused() {
        assertThrows(Parameters.ParameterException.class,
            () -> sample.find(rule, review(MeetingState.CLOSED, -5), Map.of("inputs", "WEATHER")));
    }

    @Test
    void doesNotApplyBeforeTheAgendaIsPublishedOrToOtherMeetings() {
        assertTrue(sample.find(rule, review(MeetingState.SCHEDULED, 5), EARLIER).isEmpty());
        assertTrue(sample.find(rule, sample.meeting(MeetingState.CLOSED, TODAY), EARLIER).isEmpty());
    }
}
