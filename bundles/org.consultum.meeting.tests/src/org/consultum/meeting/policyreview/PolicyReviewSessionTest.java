package org.consultum.meeting.policyreview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.followup.orphan.Orphan.Lack;
import org.consultum.meeting.Objection;
import org.consultum.meeting.policyreview.PolicyReviewSession.Input;
import org.consultum.meeting.policyreview.PolicyReviewSession.Output;
import org.consultum.meeting.policyreview.PolicyReviewSession.State;
import org.consultum.meeting.run.AdjournMeeting;
import org.consultum.meeting.state.ChangeMeetingState;
import org.consultum.meeting.state.MeetingTransitions;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.Priority;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewInputKind;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A session about one policy: nothing mandatory is forgotten, and its outputs are followed. */
class PolicyReviewSessionTest extends CommandTestBase {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final Instant EVENING = Instant.parse("2026-06-10T15:00:00Z");

    private static Fixture session() {
        Fixture forum = RegisterBuilder.forum().fixture();
        review(forum).setKind(MeetingKind.POLICY_REVIEW);
        review(forum).setState(MeetingState.IN_SESSION);
        review(forum).getAgenda().getItems().clear();
        return forum;
    }

    private static Meeting review(Fixture forum) {
        return forum.meeting("Second meeting");
    }

    private static List<String> states(Fixture forum) {
        return PolicyReviewSession.inputs(review(forum)).stream().map(input -> input.kind() + " " + input.state()).toList();
    }

    private static Input input(Fixture forum, ReviewInputKind kind) {
        return PolicyReviewSession.inputs(review(forum)).stream().filter(input -> input.kind() == kind).findFirst().orElseThrow();
    }

    private static ReviewInput entered(Fixture forum, ReviewInputKind kind) {
        return input(forum, kind).element().orElseThrow();
    }

    private static PrepareReviewInputs prepare(Fixture forum) {
        return new PrepareReviewInputs(forum.domain(), forum.elements(), review(forum), JUNE, Locale.ENGLISH);
    }

    private static Optional<String> objection(Fixture forum, String code) {
        return MeetingTransitions.to(review(forum), MeetingState.CLOSED, EVENING).orElseThrow().objections().stream()
            .filter(objection -> objection.code().equals(code)).map(Objection::text).findFirst();
    }

    @Test
    void theMandatoryInputsAreMissingUntilSomebodyEntersThem() {
        assertEquals(List.of("earlierActions MISSING", "loopStatus MISSING", "indicators MISSING", "stakeholderFeedback MISSING"),
            states(session()));
        assertEquals(List.of(), PolicyReviewSession.inputs(RegisterBuilder.forum().fixture().meeting("First meeting")));
    }

    @TestFactory
    Stream<DynamicTest> inputsArePreparedAndTheSessionClosed() {
        return inAllInterleavings(PolicyReviewSessionTest::session,
            step("prepared", PolicyReviewSessionTest::prepare, forum -> {
                assertEquals(List.of("earlierActions SUPPLIED", "loopStatus SUPPLIED", "indicators MISSING", "stakeholderFeedback MISSING"),
                    states(forum));
                ReviewInput actions = entered(forum, ReviewInputKind.EARLIER_ACTIONS);
                assertEquals("One action is open, one of them overdue; 1 done so far.\n\n"
                    + "- Action item A-2: Draft the supply plan: 10 days overdue", actions.getSummary());
                assertEquals(List.of(forum.action("Draft the supply plan")), actions.getSources());
                String loops = entered(forum, ReviewInputKind.LOOP_STATUS).getSummary();
                assertTrue(loops.startsWith("2 recommendations: Made 1, Under way 1.\n\n- Recommendation"), loops);
                assertTrue(loops.contains("waiting to be sent to Southern Ministry since 10 February 2026, 31 days late"), loops);
                assertEquals("Counted from the register: one open action, 1 overdue; one recommendation with measures, implemented to "
                    + "40 % on average.", entered(forum, ReviewInputKind.INDICATORS).getSummary());
            }),
            step("indicators confirmed", forum -> new SupplyInput(forum.domain(), forum.elements(), review(forum),
                input(forum, ReviewInputKind.INDICATORS), Optional.empty(), Optional.of(forum.paper("Supply of seekers"))),
                forum -> assertEquals(State.SUPPLIED, input(forum, ReviewInputKind.INDICATORS).state())),
            step("feedback is missing for a reason", forum -> new RecordMissingInput(forum.domain(), forum.elements(), review(forum),
                input(forum, ReviewInputKind.STAKEHOLDER_FEEDBACK), "Nobody was asked this year."),
                forum -> assertEquals(State.EXCUSED, input(forum, ReviewInputKind.STAKEHOLDER_FEEDBACK).state())),
            step("a finding", forum -> new AddFinding(forum.domain(), forum.elements(), review(forum), "Supply is thin.", Priority.HIGH,
                List.of(forum.action("Draft the supply plan"))),
                forum -> assertEquals(List.of(), PolicyReviewSession.withoutOutput(review(forum)))),
            step("an output", forum -> new AddOutput(forum.domain(), review(forum), Optional.empty(),
                forum.recommendation("Share test facilities")), forum -> {
                    List<Output> outputs = PolicyReviewSession.outputs(review(forum));
                    assertEquals(List.of(Set.of(), Set.of()), outputs.stream().map(Output::lacking).toList());
                }),
            step("closed", forum -> new ChangeMeetingState(forum.domain(), review(forum), MeetingState.CLOSED, Optional.empty(), EVENING),
                forum -> assertEquals(MeetingState.CLOSED, review(forum).getState())));
    }

    @Test
    void theSessionIsNotClosedWhileAnInputIsMissingWithoutAReason() {
        Fixture forum = session();
        forum.domain().getCommandStack().execute(prepare(forum));

        assertEquals(Optional.of("2 inputs of the review are missing and nobody noted why: Indicators, Stakeholder feedback. "
            + "Supply them or note the reason."), objection(forum, "close.inputs"));
        assertRefused("Supply them or note the reason", forum, new ChangeMeetingState(forum.domain(), review(forum), MeetingState.CLOSED,
            Optional.empty(), EVENING));
        assertRefused("Supply them or note the reason", forum, new AdjournMeeting(forum.domain(), review(forum), EVENING));
        assertRefused("Say why the input is missing", forum, new RecordMissingInput(forum.domain(), forum.elements(), review(forum),
            input(forum, ReviewInputKind.INDICATORS), " "));
    }

    @Test
    void anInputThatNobodyEnteredCanBeMissingForAReasonOrSuppliedAtOnce() {
        Fixture forum = session();
        var stack = forum.domain().getCommandStack();
        stack.execute(new RecordMissingInput(forum.domain(), forum.elements(), review(forum), input(forum, ReviewInputKind.INDICATORS),
            "None were chosen."));
        assertRefused("Give a paper or a summary", forum, new SupplyInput(forum.domain(), forum.elements(), review(forum),
            input(forum, ReviewInputKind.LOOP_STATUS), Optional.of(" "), Optional.empty()));
        stack.execute(new SupplyInput(forum.domain(), forum.elements(), review(forum), input(forum, ReviewInputKind.INDICATORS),
            Optional.of("Two of three sites."), Optional.empty()));

        assertEquals(State.SUPPLIED, input(forum, ReviewInputKind.INDICATORS).state());
        assertNull(entered(forum, ReviewInputKind.INDICATORS).getMissingReason());
        assertEquals(1, review(forum).getPolicyReview().getInputs().size());
    }

    @Test
    void whatSomebodyWroteIsNotWrittenOver() {
        Fixture forum = session();
        var stack = forum.domain().getCommandStack();
        stack.execute(new SupplyInput(forum.domain(), forum.elements(), review(forum), input(forum, ReviewInputKind.EARLIER_ACTIONS),
            Optional.of("All is well."), Optional.empty()));

        stack.execute(prepare(forum));

        assertEquals("All is well.", entered(forum, ReviewInputKind.EARLIER_ACTIONS).getSummary());
        assertEquals(4, review(forum).getPolicyReview().getInputs().size());
    }

    @Test
    void anOutputWithoutOwnerDueDateOrEvidenceIsPointedOutAtTheEnd() {
        Fixture forum = session();
        forum.action("Draft the supply plan").getOwners().clear();
        forum.domain().getCommandStack().execute(new AddOutput(forum.domain(), review(forum), Optional.empty(),
            forum.action("Draft the supply plan")));

        assertEquals(Set.of(Lack.OWNER), PolicyReviewSession.incomplete(review(forum)).getFirst().lacking());
        assertTrue(objection(forum, "close.outputs").orElseThrow().contains("Draft the supply plan"));
        assertRefused("an output already", forum, new AddOutput(forum.domain(), review(forum), Optional.empty(),
            forum.action("Draft the supply plan")));
        assertRefused("Outputs are decisions", forum, new AddOutput(forum.domain(), review(forum), Optional.empty(),
            forum.meeting("First meeting")));
    }

    @Test
    void anOrdinaryMeetingIsClosedWithoutInputs() {
        Fixture forum = session();
        review(forum).setKind(MeetingKind.ORDINARY);

        assertFalse(objection(forum, "close.inputs").isPresent());
    }
}
