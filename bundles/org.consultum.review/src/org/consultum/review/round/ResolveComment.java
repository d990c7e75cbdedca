package org.consultum.review.round;

import java.time.Instant;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.CommentState;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewComment;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Says what became of a comment, or opens it again. Who rejects a comment, or follows it in part, says why. A suggestion is accepted by
 * {@link ApplySuggestion}; accepting it here says that the text was changed by hand.
 */
public final class ResolveComment extends IntentionCommand {

    private final ReviewComment comment;
    private final CommentState state;
    private final String how;
    private final Optional<Party> by;
    private final Instant at;

    /**
     * A resolution.
     *
     * @param state what became of it; {@link CommentState#OPEN} opens it again
     * @param how how, in Markdown; may be empty unless it is rejected or accepted in part
     * @param by who resolves it
     * @param at when
     */
    public ResolveComment(EditingDomain domain, ReviewComment comment, CommentState state, String how, Optional<Party> by, Instant at) {
        super(domain, Messages.label(ResolveComment.class),
            Messages.description(ResolveComment.class, FeatureTexts.ofUser().label(state)));
        this.comment = comment;
        this.state = state;
        this.how = how;
        this.by = by;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        RoundSteps.requireOpenRound(comment, steps);
        if (how.isBlank() && (state == CommentState.REJECTED || state == CommentState.PARTLY_ACCEPTED)) {
            steps.refuse(Messages.refused("noReason." + state.getLiteral()));
        }
        boolean open = state == CommentState.OPEN;
        steps.set(comment, Literals.REVIEW_COMMENT__STATE, state);
        steps.set(comment, Literals.REVIEW_COMMENT__RESOLUTION, open || how.isBlank() ? null : how.strip());
        steps.set(comment, Literals.REVIEW_COMMENT__RESOLVED_BY, open ? null : by.orElse(null));
        steps.set(comment, Literals.REVIEW_COMMENT__RESOLVED_AT, open ? null : at);
    }
}
