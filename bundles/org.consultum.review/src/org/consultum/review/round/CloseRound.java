package org.consultum.review.round;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundState;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Closes a round and records its result as {@link RoundOutcome} computes it, with the reasons in the language of the user. Refuses while
 * the round has no result yet: before the deadline, while reviewers may still answer.
 */
public final class CloseRound extends IntentionCommand {

    private final ReviewRound round;
    private final Instant now;

    /**
     * An end.
     *
     * @param now moment at which the result is computed and recorded
     */
    public CloseRound(EditingDomain domain, ReviewRound round, Instant now) {
        super(domain, Messages.label(CloseRound.class), Messages.description(CloseRound.class, RoundSteps.title(round)));
        this.round = round;
        this.now = now;
    }

    @Override
    protected void plan(Steps steps) {
        RoundSteps.requireOpen(round, steps);
        RoundOutcome outcome = RoundOutcome.of(round, now);
        if (outcome.result() == RoundResult.NONE) {
            steps.refuse(Messages.refused("noResult", String.join(" ", outcome.reasons())));
        }
        steps.set(round, Literals.REVIEW_ROUND__STATE, RoundState.CLOSED);
        steps.set(round, Literals.REVIEW_ROUND__RESULT, outcome.result());
        steps.set(round, Literals.REVIEW_ROUND__RESULT_NOTE, String.join(" ", outcome.reasons()));
        steps.set(round, Literals.REVIEW_ROUND__CLOSED_AT, now);
    }
}
