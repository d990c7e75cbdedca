package org.consultum.meeting.capture;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Party;

/**
 * A line of the notes that asks for a record.
 *
 * @param kind what of
 * @param range where it stands in the notes
 * @param text what is to be recorded, without owner and date
 * @param owners who was recognised as owner or addressee
 * @param due when it is due
 * @param unclear what was not recognised for certain
 * @param existing the record made from this line before, if there is one: it is not made again
 */
public record Captured(Kind kind, Range range, String text, List<Party> owners, Due due, List<Unclear> unclear,
        Optional<Element> existing) {

    public Captured {
        owners = List.copyOf(owners);
        unclear = List.copyOf(unclear);
    }

    /** What a line asks for. */
    public enum Kind { ACTION, DECISION, RECOMMENDATION }

    /** Characters of the notes: from start, up to but not including end. */
    public record Range(int start, int end) {
    }

    /** When something is due. */
    public sealed interface Due {

        /** No date was recognised. */
        record None() implements Due {
        }

        /** By a day. */
        record On(LocalDate day) implements Due {
        }

        /** At the next meeting, whenever that is. */
        record NextMeeting() implements Due {
        }
    }

    /**
     * Something that needs a person to decide.
     *
     * @param range where it stands in the notes
     * @param text what is unclear, in the language of the user
     * @param candidates who may be meant; empty where nobody was found
     */
    public record Unclear(Range range, String text, List<Party> candidates) {

        public Unclear {
            candidates = List.copyOf(candidates);
        }
    }
}
