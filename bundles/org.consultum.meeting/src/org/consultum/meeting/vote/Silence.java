package org.consultum.meeting.vote;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.consultum.model.Decision;
import org.consultum.model.Vote;

/**
 * A silence procedure as of a moment.
 *
 * @param state where it stands
 * @param expires first moment after it, in its own zone
 * @param breaking objections of members that arrived in time
 * @param ineffective objections that came too late or from somebody without a vote
 */
public record Silence(State state, ZonedDateTime expires, List<Vote> breaking, List<Vote> ineffective) {

    public Silence {
        breaking = List.copyOf(breaking);
        ineffective = List.copyOf(ineffective);
    }

    /** Where it stands. */
    public enum State { NOT_OPEN, PENDING, ADOPTED, BROKEN }

    /** The procedure on a decision. Throws IllegalArgumentException for a decision without expiry. */
    public static Silence of(Decision decision, Instant asOf) {
        throw new UnsupportedOperationException();
    }

    /**
     * Expiry some days after the opening, at the same time of day in the zone of the opening. A time that the clocks skip is moved on; of
     * a time that comes twice the later one is taken, to the benefit of whoever would object.
     */
    public static ZonedDateTime expiry(ZonedDateTime opens, int days) {
        throw new UnsupportedOperationException();
    }
}
