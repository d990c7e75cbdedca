package org.consultum.meeting.motion;

import java.util.List;
import java.util.Optional;
import org.consultum.meeting.Objection;
import org.consultum.model.AgendaItem;
import org.consultum.model.Motion;

/** Motions on an item, and in which order they are voted. */
public final class Motions {

    private Motions() {
    }

    /** Pending motions in the order in which they are put: every amendment before what it would amend, otherwise as they were moved. */
    public static List<Motion> toVote(AgendaItem item) {
        throw new UnsupportedOperationException();
    }

    /** The motion to be put next. */
    public static Optional<Motion> next(AgendaItem item) {
        throw new UnsupportedOperationException();
    }

    /** The text of the amended motion if the amendment is carried; empty if the words it would change are not in the motion. */
    public static Optional<String> amendedText(Motion amendment) {
        throw new UnsupportedOperationException();
    }

    /** What stands in the way of putting a motion to the vote. */
    public static List<Objection> objections(Motion motion) {
        throw new UnsupportedOperationException();
    }
}
