package org.consultum.review.round;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.CommentState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewRound;
import org.consultum.model.base.NewElements;
import org.consultum.review.anchor.FieldPath;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Adds a comment, or a suggestion, to an open round. Comments are welcome after the deadline until the round is closed; only verdicts
 * are bound to it. Its result is the comment.
 */
public final class AddComment extends IntentionCommand {

    private final NewElements elements;
    private final ReviewRound round;
    private final NewComment comment;
    private final Instant at;

    /**
     * A comment.
     *
     * @param at when it is made
     */
    public AddComment(EditingDomain domain, NewElements elements, ReviewRound round, NewComment comment, Instant at) {
        super(domain, Messages.label(AddComment.class), Messages.description(AddComment.class, RoundSteps.title(round)));
        this.elements = elements;
        this.round = round;
        this.comment = comment;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        RoundSteps.requireOpen(round, steps);
        if (comment.text().isBlank() && comment.suggestion().isEmpty()) {
            steps.refuse(Messages.refused("nothingSaid"));
        }
        if (round.getSubject() == null || !EcoreUtil.isAncestor(round.getSubject(), comment.about())) {
            steps.refuse(Messages.refused("otherSubject"));
        }
        if (comment.question().isPresent() && !round.getQuestions().contains(comment.question().get())) {
            steps.refuse(Messages.refused("otherQuestion"));
        }
        if (comment.suggestion().isPresent() && (!comment.passage().isWords()
                || FieldPath.of(comment.about().eClass(), comment.passage().field()).isEmpty())) {
            steps.refuse(Messages.refused("cannotSuggest"));
        }
        if (comment.suggestion().filter(comment.passage().passage()::equals).isPresent()) {
            steps.refuse(Messages.refused("sameWords"));
        }
        ReviewComment made = elements.create(ReviewComment.class, Literals.REVIEW_COMMENT);
        made.setAuthor(comment.author());
        made.setAt(at);
        made.setText(comment.text().isBlank() ? null : comment.text().strip());
        made.setAbout(comment.about());
        comment.passage().writeTo(made);
        comment.question().ifPresent(made::setQuestion);
        comment.suggestion().ifPresent(words -> {
            made.setSuggests(true);
            made.setSuggestion(words);
        });
        made.setState(CommentState.OPEN);
        steps.create(round, Literals.REVIEW_ROUND__COMMENTS, made);
    }
}
