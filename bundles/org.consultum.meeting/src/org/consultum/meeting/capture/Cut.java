package org.consultum.meeting.capture;

import java.util.List;
import org.consultum.model.Party;

/**
 * A piece of a line that was recognised and is not part of what is recorded.
 *
 * @param start first character in the line
 * @param end first character after it
 * @param owners who is meant; none where it is unclear
 * @param due when it is due
 * @param unclear keys of the texts of what is unclear, with the candidates
 */
record Cut(int start, int end, List<Party> owners, Captured.Due due, List<Doubt> unclear) {

    /** Something unclear: the words concerned, why, and who may be meant. */
    record Doubt(int start, int end, String key, String words, List<Party> candidates) {
    }

    static Cut owner(int start, int end, Names.Hit hit, String words) {
        return hit.candidates().size() == 1
            ? new Cut(start, end, hit.candidates(), new Captured.Due.None(), List.of())
            : new Cut(start, end, List.of(), new Captured.Due.None(),
                List.of(new Doubt(hit.start(), hit.end(), "capture.ambiguous", words, hit.candidates())));
    }
}
