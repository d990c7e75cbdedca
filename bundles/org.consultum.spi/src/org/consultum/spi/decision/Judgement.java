package org.consultum.spi.decision;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.DecisionResult;

/**
 * What a method of deciding says about votes.
 *
 * @param result what is decided; empty when it cannot be said
 * @param explanation how that was found, or why it cannot be said: one to three sentences with the numbers, in the language of the
 *     committee; it is recorded with the decision
 * @since 0.1
 */
public record Judgement(Optional<DecisionResult> result, String explanation) {

    public Judgement {
        Objects.requireNonNull(result);
        Objects.requireNonNull(explanation);
    }

    /** A decision. */
    public static Judgement of(DecisionResult result, String explanation) {
        return new Judgement(Optional.of(result), explanation);
    }

    /** It cannot be said what is decided. */
    public static Judgement cannotBeSaid(String why) {
        return new Judgement(Optional.empty(), why);
    }
}
