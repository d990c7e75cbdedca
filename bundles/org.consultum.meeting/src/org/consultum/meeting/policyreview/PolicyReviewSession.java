package org.consultum.meeting.policyreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.followup.orphan.Orphan.Lack;
import org.consultum.followup.orphan.Orphans;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Finding;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.PolicyReview;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewInputKind;

/**
 * What a policy review session has and what it lacks. Inputs and outputs follow the management review of ISO 9001:2015, clause 9.3
 * (rules ): the status of earlier actions is an input, outputs are decisions and actions with an owner, a due date and
 * closing evidence. Pure; changes nothing.
 */
public final class PolicyReviewSession {

    /** The inputs no session can do without, in the order in which they are taken. */
    public static final List<ReviewInputKind> MANDATORY = List.of(ReviewInputKind.EARLIER_ACTIONS, ReviewInputKind.LOOP_STATUS,
        ReviewInputKind.INDICATORS, ReviewInputKind.STAKEHOLDER_FEEDBACK);

    private PolicyReviewSession() {
    }

    /** Whether an input is there. */
    public enum State { SUPPLIED, EXCUSED, MISSING }

    /**
     * An input of a session.
     *
     * @param kind what it is about
     * @param element the input; empty for a mandatory one that nobody has entered
     * @param state whether it is there, missing for a recorded reason, or missing
     * @param mandatory whether no session can do without inputs of its kind
     */
    public record Input(ReviewInputKind kind, Optional<ReviewInput> element, State state, boolean mandatory) {

        public Input {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(element);
            Objects.requireNonNull(state);
        }
    }

    /**
     * An output of a session.
     *
     * @param element the action, recommendation or decision
     * @param finding the finding it follows from; empty where it belongs to the session as a whole
     * @param lacking what it lacks of owner, due date and closing evidence
     */
    public record Output(Element element, Optional<Finding> finding, Set<Lack> lacking) {

        public Output {
            Objects.requireNonNull(element);
            lacking = Set.copyOf(lacking);
        }
    }

    /** Whether a meeting is such a session: it is of that kind, or has inputs or findings of one. */
    public static boolean is(Meeting meeting) {
        return meeting.getKind() == MeetingKind.POLICY_REVIEW || meeting.getPolicyReview() != null;
    }

    /** The inputs: the mandatory kinds first, whether entered or not, then the others. None for a meeting that is no session. */
    public static List<Input> inputs(Meeting meeting) {
        if (!is(meeting)) {
            return List.of();
        }
        List<ReviewInput> entered = meeting.getPolicyReview() == null ? List.of() : meeting.getPolicyReview().getInputs();
        var inputs = new ArrayList<Input>();
        for (ReviewInputKind kind : MANDATORY) {
            List<ReviewInput> ofKind = entered.stream().filter(input -> input.getKind() == kind).toList();
            if (ofKind.isEmpty()) {
                inputs.add(new Input(kind, Optional.empty(), State.MISSING, true));
            }
            ofKind.forEach(input -> inputs.add(new Input(kind, Optional.of(input), state(input), true)));
        }
        entered.stream().filter(input -> !MANDATORY.contains(input.getKind()))
            .forEach(input -> inputs.add(new Input(input.getKind(), Optional.of(input), state(input), false)));
        return List.copyOf(inputs);
    }

    /** The inputs that are missing without a recorded reason: they keep the session from being closed. */
    public static List<Input> missing(Meeting meeting) {
        return inputs(meeting).stream().filter(input -> input.state() == State.MISSING).toList();
    }

    private static State state(ReviewInput input) {
        if (input.isSupplied()) {
            return State.SUPPLIED;
        }
        return input.getMissingReason() == null || input.getMissingReason().isBlank() ? State.MISSING : State.EXCUSED;
    }

    /** The outputs of findings and of the session as a whole, each with what it lacks. Loads the lists of the committee. */
    public static List<Output> outputs(Meeting meeting) {
        PolicyReview review = meeting.getPolicyReview();
        if (review == null || meeting.getCommittee() == null) {
            return List.of();
        }
        var outputs = new ArrayList<Output>();
        for (Finding finding : review.getFindings()) {
            outputs.addAll(outputs(finding.getOutputs(), Optional.of(finding), meeting.getCommittee()));
        }
        List<Element> ofFindings = outputs.stream().map(Output::element).toList();
        outputs.addAll(outputs(review.getOutputs().stream().filter(element -> !ofFindings.contains(element)).toList(), Optional.empty(),
            meeting.getCommittee()));
        return List.copyOf(outputs);
    }

    private static List<Output> outputs(List<Element> elements, Optional<Finding> finding, Committee committee) {
        List<Element> there = elements.stream().filter(element -> !element.eIsProxy()).toList();
        if (there.isEmpty()) {
            return List.of();
        }
        List<Set<Lack>> lacking = Orphans.lacking(there, committee);
        var outputs = new ArrayList<Output>();
        for (int i = 0; i < there.size(); i++) {
            outputs.add(new Output(there.get(i), finding, lacking.get(i)));
        }
        return outputs;
    }

    /** The outputs that lack something. */
    public static List<Output> incomplete(Meeting meeting) {
        return outputs(meeting).stream().filter(output -> !output.lacking().isEmpty()).toList();
    }

    /** The findings nothing follows from. */
    public static List<Finding> withoutOutput(Meeting meeting) {
        return meeting.getPolicyReview() == null ? List.of()
            : meeting.getPolicyReview().getFindings().stream().filter(finding -> finding.getOutputs().isEmpty()).toList();
    }
}
