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

/** Gives a round up without a result, with the reason. What was said in it stays. */
public final class WithdrawRound extends IntentionCommand {

    private final ReviewRound round;
    private final String reason;
    private final Instant now;

    /**
     * A withdrawal.
     *
     * @param reason why, in Markdown
     */
    public WithdrawRound(EditingDomain domain, ReviewRound round, String reason, Instant now) {
        super(domain, Messages.label(WithdrawRound.class), Messages.description(WithdrawRound.class, RoundSteps.title(round)));
        this.round = round;
        this.reason = reason;
        this.now = now;
    }

    @Override
    protected void plan(Steps steps) {
        if (round.getState() != RoundState.DRAFT) {
            RoundSteps.requireOpen(round, steps);
        }
        if (reason.isBlank()) {
            steps.refuse(Messages.refused("noReason.withdrawn"));
        }
        steps.set(round, Literals.REVIEW_ROUND__STATE, RoundState.WITHDRAWN);
        steps.set(round, Literals.REVIEW_ROUND__RESULT, RoundResult.NONE);
        steps.set(round, Literals.REVIEW_ROUND__RESULT_NOTE, reason.strip());
        steps.set(round, Literals.REVIEW_ROUND__CLOSED_AT, now);
    }
}
