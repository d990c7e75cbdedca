package org.consultum.meeting.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;

/** The states a meeting can go to, with the objections. */
public final class MeetingTransitions {

    private MeetingTransitions() {
    }

    /** States that a meeting can go to from where it is, the usual next one first; those that are forbidden among them, with why. */
    public static List<Transition> possible(Meeting meeting, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** One of them. */
    public static Optional<Transition> to(Meeting meeting, MeetingState target, Instant now) {
        throw new UnsupportedOperationException();
    }
}
