package org.consultum.meeting.state;

import java.util.List;
import java.util.Objects;
import org.consultum.meeting.Objection;
import org.consultum.model.MeetingState;

/**
 * A state that a meeting could go to.
 *
 * @param target the state
 * @param reasonNeeded whether a reason must be given
 * @param objections what stands in the way, or is to be thought of
 */
public record Transition(MeetingState target, boolean reasonNeeded, List<Objection> objections) {

    public Transition {
        Objects.requireNonNull(target);
        objections = List.copyOf(objections);
    }

    /** Whether nothing forbids it. A missing reason does not count: it is given with the command. */
    public boolean allowed() {
        return objections.stream().noneMatch(Objection::forbids);
    }
}
