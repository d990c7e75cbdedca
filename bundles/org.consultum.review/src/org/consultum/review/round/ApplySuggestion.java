package org.consultum.review.round;

import java.time.Instant;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.CommentState;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewComment;
import org.consultum.review.anchor.Anchors;
import org.consultum.review.anchor.FieldPath;
import org.consultum.review.anchor.Passage;
import org.consultum.review.anchor.Place;
import org.consultum.review.approval.ContentLocks;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Puts the words of a suggestion in the place of its passage and resolves it, in one step. Refuses when the passage is gone from the
 * text or its words are others by now.
 */
public final class ApplySuggestion extends IntentionCommand {

    private final ReviewComment comment;
    private final Optional<Party> by;
    private final Instant at;

    /**
     * An application.
     *
     * @param by who applies it
     * @param at when
     */
    public ApplySuggestion(EditingDomain domain, ReviewComment comment, Optional<Party> by, Instant at) {
        super(domain, Messages.label(ApplySuggestion.class),
            Messages.description(ApplySuggestion.class, comment.getPassage() == null ? "" : comment.getPassage()));
        this.comment = comment;
        this.by = by;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        RoundSteps.requireOpenRound(comment, steps);
        Passage passage = Passage.of(comment);
        if (!comment.isSuggests()) {
            steps.refuse(Messages.refused("noSuggestion"));
        } else if (comment.getState() != CommentState.OPEN) {
            steps.refuse(Messages.refused("isResolved"));
        } else if (comment.getAbout() == null || RoundSteps.round(comment)
                .filter(round -> round.getSubject() != null && EcoreUtil.isAncestor(round.getSubject(), comment.getAbout())).isEmpty()) {
            steps.refuse(Messages.refused("elementGone"));
        } else {
            FieldPath.of(comment.getAbout().eClass(), passage.field()).filter(path -> passage.isWords())
                .ifPresentOrElse(path -> replace(path, passage, steps), () -> steps.refuse(Messages.refused("cannotSuggest")));
        }
    }

    private void replace(FieldPath path, Passage passage, Steps steps) {
        Optional<EObject> owner = path.owner(comment.getAbout());
        String text = path.read(comment.getAbout()).orElse("");
        switch (Anchors.find(text, passage)) {
            case Place.Lost lost -> steps.refuse(Messages.refused("passageGone", path.label(), passage.passage()));
            case Place.Found found when found.match() == Place.Match.CHANGED ->
                steps.refuse(Messages.refused("passageChanged", path.label(), passage.passage(), found.in(text)));
            case Place.Found found -> {
                String words = comment.getSuggestion() == null ? "" : comment.getSuggestion();
                String changed = text.substring(0, found.start()) + words + text.substring(found.end());
                ContentLocks.lock(owner.orElseThrow(), path.attribute())
                    .ifPresent(approval -> steps.refuse(ContentLocks.reason(approval)));
                steps.set(owner.orElseThrow(), path.attribute(), changed.isEmpty() ? null : changed);
                steps.set(comment, Literals.REVIEW_COMMENT__STATE, CommentState.ACCEPTED);
                steps.set(comment, Literals.REVIEW_COMMENT__RESOLVED_BY, by.orElse(null));
                steps.set(comment, Literals.REVIEW_COMMENT__RESOLVED_AT, at);
            }
        }
    }
}
