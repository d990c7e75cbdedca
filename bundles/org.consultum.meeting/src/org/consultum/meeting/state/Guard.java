package org.consultum.meeting.state;

import java.time.Instant;
import java.util.Optional;
import org.consultum.meeting.Objection;
import org.consultum.model.Meeting;

/** Something that can stand in the way of a state. */
interface Guard {

    /** The objection, if there is one. */
    Optional<Objection> objection(Meeting meeting, Instant now);
}
