package org.consultum.review.note;

import java.time.Instant;
import java.util.Objects;
import org.consultum.review.anchor.Passage;

/**
 * A note of one person, kept outside the register.
 *
 * @param id identity, a UUID
 * @param register id of the register
 * @param about id of the element it is about, which may be gone since
 * @param passage the words it is about
 * @param text what it says, in Markdown
 * @param at when it was made or changed last
 */
public record PrivateNote(String id, String register, String about, Passage passage, String text, Instant at) {

    public PrivateNote {
        Objects.requireNonNull(id);
        Objects.requireNonNull(register);
        Objects.requireNonNull(about);
        Objects.requireNonNull(passage);
        Objects.requireNonNull(text);
        Objects.requireNonNull(at);
    }

    /** The same with another text. */
    public PrivateNote with(String words, Instant now) {
        return new PrivateNote(id, register, about, passage, words, now);
    }
}
