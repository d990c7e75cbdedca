package org.consultum.review.round;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.CommentReply;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewComment;
import org.consultum.model.base.NewElements;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Replies to a comment of an open round. Its result is the reply. */
public final class ReplyToComment extends IntentionCommand {

    private final NewElements elements;
    private final ReviewComment comment;
    private final Party author;
    private final String text;
    private final Instant at;

    /**
     * A reply.
     *
     * @param text what it says, in Markdown
     * @param at when it is made
     */
    public ReplyToComment(EditingDomain domain, NewElements elements, ReviewComment comment, Party author, String text, Instant at) {
        super(domain, Messages.label(ReplyToComment.class), Messages.description(ReplyToComment.class, RoundSteps.name(author)));
        this.elements = elements;
        this.comment = comment;
        this.author = author;
        this.text = text;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        RoundSteps.requireOpenRound(comment, steps);
        if (text.isBlank()) {
            steps.refuse(Messages.refused("nothingSaid"));
        }
        CommentReply reply = elements.create(CommentReply.class, Literals.COMMENT_REPLY);
        reply.setAuthor(author);
        reply.setAt(at);
        reply.setText(text.strip());
        steps.create(comment, Literals.REVIEW_COMMENT__REPLIES, reply);
    }
}
