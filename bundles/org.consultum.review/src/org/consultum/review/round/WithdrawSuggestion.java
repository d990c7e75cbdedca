package org.consultum.review.round;

import java.time.Instant;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.CommentState;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewComment;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Withdraws an open suggestion: its words are kept, and it is resolved as noted, with the words that it was withdrawn. */
public final class WithdrawSuggestion extends IntentionCommand {

    private final ReviewComment comment;
    private final Optional<Party> by;
    private final Instant at;

    /**
     * A withdrawal.
     *
     * @param by who withdraws it: its author, or whoever acts for the author
     * @param at when
     */
    public WithdrawSuggestion(EditingDomain domain, ReviewComment comment, Optional<Party> by, Instant at) {
        super(domain, Messages.label(WithdrawSuggestion.class), Messages.description(WithdrawSuggestion.class));
        this.comment = comment;
        this.by = by;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        RoundSteps.requireOpenRound(comment, steps);
        if (!comment.isSuggests()) {
            steps.refuse(Messages.refused("noSuggestion"));
        } else if (comment.getState() != CommentState.OPEN) {
            steps.refuse(Messages.refused("isResolved"));
        }
        steps.set(comment, Literals.REVIEW_COMMENT__STATE, CommentState.NOTED);
        steps.set(comment, Literals.REVIEW_COMMENT__RESOLUTION, Messages.text("withdrawn"));
        steps.set(comment, Literals.REVIEW_COMMENT__RESOLVED_BY, by.orElse(null));
        steps.set(comment, Literals.REVIEW_COMMENT__RESOLVED_AT, at);
    }
}
