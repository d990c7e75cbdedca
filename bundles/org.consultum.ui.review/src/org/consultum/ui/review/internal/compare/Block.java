package org.consultum.ui.review.internal.compare;

import java.util.List;
import org.consultum.agenda.versions.TextPiece;

/**
 * One element as it stands in one of two versions.
 *
 * @param id its identity, the same in both versions
 * @param kind what became of it
 * @param depth how deep it is nested; 0 at the top
 * @param heading its number and title
 * @param what became of it, in words; empty where nothing did
 * @param lines its values
 */
record Block(String id, ChangeKind kind, int depth, String heading, String what, List<Line> lines) {

    Block {
        lines = List.copyOf(lines);
    }

    /**
     * A value.
     *
     * @param name its name
     * @param pieces its words, with what was taken out of the older or put into the newer version
     */
    record Line(String name, List<TextPiece> pieces) {

        Line {
            pieces = List.copyOf(pieces);
        }
    }
}
