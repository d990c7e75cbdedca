package org.consultum.review.anchor;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Anchored;

/**
 * Words in a text with the words around them, as they were when somebody said something about them. A passage without a field is an
 * element as a whole; one with a field and no words is the field as a whole.
 *
 * @param field path of the field of the element, such as "record.discussion"; empty for the element as a whole
 * @param passage the words
 * @param before the words before them, at most {@link Anchors#CONTEXT} UTF-16 units
 * @param after the words after them, at most {@link Anchors#CONTEXT} UTF-16 units
 * @param offset where they began, in UTF-16 units from the beginning of the field
 */
public record Passage(String field, String passage, String before, String after, int offset) {

    /** An element as a whole. */
    public static final Passage WHOLE = new Passage("", "", "", "", 0);

    public Passage {
        Objects.requireNonNull(field);
        Objects.requireNonNull(passage);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        offset = Math.max(0, offset);
    }

    /** A field as a whole. */
    public static Passage ofField(String field) {
        return new Passage(field, "", "", "", 0);
    }

    /** The passage that a comment or note is about. What a file holds beyond the limits is cut off. */
    public static Passage of(Anchored anchored) {
        return new Passage(text(anchored.getField()), cut(text(anchored.getPassage()), Anchors.LONGEST),
            end(text(anchored.getBefore())), cut(text(anchored.getAfter()), Anchors.CONTEXT), anchored.getOffset());
    }

    /** Whether it is about the element as a whole. */
    public boolean isElement() {
        return field.isEmpty();
    }

    /** Whether it is about words and not about a field or an element as a whole. */
    public boolean isWords() {
        return !passage.isEmpty();
    }

    /** The same place with other words in it, such as those of a suggestion that was applied. */
    public Passage withWords(String words) {
        return new Passage(field, words, before, after, offset);
    }

    /** Puts the passage into a comment or note that is new and belongs to nothing yet. */
    public void writeTo(Anchored anchored) {
        anchored.setField(value(field).orElse(null));
        anchored.setPassage(value(passage).orElse(null));
        anchored.setBefore(value(before).orElse(null));
        anchored.setAfter(value(after).orElse(null));
        anchored.setOffset(offset);
    }

    private static Optional<String> value(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String end(String text) {
        return text.length() <= Anchors.CONTEXT ? text : text.substring(text.length() - Anchors.CONTEXT);
    }
}
