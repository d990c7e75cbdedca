package org.consultum.review.round;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.ReviewQuestion;
import org.consultum.review.anchor.Passage;

/**
 * A comment that is to be made.
 *
 * @param author whose it is
 * @param text what it says, in Markdown; may be empty for a suggestion
 * @param about the element it is about
 * @param passage the words it is about, as {@link org.consultum.review.anchor.ReviewText.Section#passage} makes them;
 *     {@link Passage#WHOLE} for the element as a whole
 * @param question the question it answers
 * @param suggestion the words proposed for the passage; an empty text proposes to leave the passage out
 */
public record NewComment(Party author, String text, Element about, Passage passage, Optional<ReviewQuestion> question,
        Optional<String> suggestion) {

    public NewComment {
        Objects.requireNonNull(author);
        Objects.requireNonNull(text);
        Objects.requireNonNull(about);
        Objects.requireNonNull(passage);
        Objects.requireNonNull(question);
        Objects.requireNonNull(suggestion);
    }

    /** A comment on a passage. */
    public static NewComment on(Party author, String text, Element about, Passage passage) {
        return new NewComment(author, text, about, passage, Optional.empty(), Optional.empty());
    }

    /** The same as an answer to a question. */
    public NewComment answering(ReviewQuestion asked) {
        return new NewComment(author, text, about, passage, Optional.of(asked), suggestion);
    }

    /** The same with other words for the passage. */
    public NewComment suggesting(String words) {
        return new NewComment(author, text, about, passage, question, Optional.of(words));
    }
}
