package org.consultum.ui.feedback.internal.steps;

import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.followup.loop.NextStep;

/** A step of a feedback loop a person can take. Each is a command of the window, with its name, key and place in the menu. */
public enum Step {
    NEW("newRecommendation"), ADDRESS("address"), TRANSMIT("transmit"), RESPONSE("recordResponse"), MEASURE("addMeasure"),
    OWNERS("nameOwners"), PROGRESS("recordProgress"), PLAN_REVIEW("planReview"), REVIEW("recordReview"), CLOSE("closeLoop"),
    REOPEN("reopenLoop"), LESSON("noteLesson"), NEXT("nextStep");

    private static final String PREFIX = "org.consultum.ui.feedback.";

    private final String key;

    Step(String key) {
        this.key = key;
    }

    /** Id of its command. */
    public String command() {
        return PREFIX + key;
    }

    /** The step by the last part of its command's id. */
    public static Optional<Step> named(String key) {
        return Stream.of(values()).filter(step -> step.key.equals(key)).findFirst();
    }

    /** The step that does what a loop waits for; empty when it waits for nothing. */
    public static Optional<Step> of(NextStep next) {
        return switch (next) {
            case NextStep.NameAddressee name -> Optional.of(ADDRESS);
            case NextStep.Send send -> Optional.of(TRANSMIT);
            case NextStep.RecordResponse response -> Optional.of(RESPONSE);
            case NextStep.PlanMeasure plan -> Optional.of(MEASURE);
            case NextStep.NameOwner owner -> Optional.of(OWNERS);
            case NextStep.ReportProgress report -> Optional.of(PROGRESS);
            case NextStep.PlanReview plan -> Optional.of(PLAN_REVIEW);
            case NextStep.Review review -> Optional.of(REVIEW);
            case NextStep.Close close -> Optional.of(CLOSE);
            case NextStep.CloseOrReopen close -> Optional.of(CLOSE);
            case NextStep.Nothing nothing -> Optional.empty();
        };
    }
}
