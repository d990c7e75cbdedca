package org.consultum.agenda.versions;

import java.util.List;

/**
 * One value of an item that differs between two versions.
 *
 * @param field which value
 * @param name its name, in the language of the user
 * @param before what it was, as shown; empty when there was none
 * @param after what it is, as shown; empty when there is none
 * @param pieces the two word by word
 */
public record FieldChange(Field field, String name, String before, String after, List<TextPiece> pieces) {

    /** The values that are compared. */
    public enum Field { NUMBER, TITLE, KIND, PURPOSE, TEXT, START, MINUTES, PRESENTERS, PAPERS, CONSENT, CLOSED }

    public FieldChange {
        pieces = List.copyOf(pieces);
    }
}
