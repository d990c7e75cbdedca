package org.consultum.review.note;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.review.anchor.Passage;

/**
 * A note that is to be made.
 *
 * @param author whose it is; empty when nobody said
 * @param text what it says, in Markdown
 * @param about the element it is about
 * @param passage the words it is about; {@link Passage#WHOLE} for the element as a whole
 */
public record NewNote(Optional<Party> author, String text, Element about, Passage passage) {

    public NewNote {
        Objects.requireNonNull(author);
        Objects.requireNonNull(text);
        Objects.requireNonNull(about);
        Objects.requireNonNull(passage);
    }
}
