package org.consultum.review.compare;

import java.util.List;
import org.consultum.agenda.versions.TextPiece;

/**
 * One value that differs between two versions.
 *
 * @param field path of the feature from the element on, such as "title" or "record.discussion"
 * @param label its name in the language of the user, such as "Discussion"
 * @param before what it was, as shown; empty when it was not set
 * @param after what it is, as shown; empty when it is not set
 * @param pieces the two word by word
 */
public record FieldDifference(String field, String label, String before, String after, List<TextPiece> pieces) {

    public FieldDifference {
        pieces = List.copyOf(pieces);
    }
}
