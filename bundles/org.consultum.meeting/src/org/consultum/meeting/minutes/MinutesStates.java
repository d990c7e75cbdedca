package org.consultum.meeting.minutes;

import java.util.List;
import org.consultum.model.Meeting;

/** The states minutes can go to, with the objections. */
public final class MinutesStates {

    private MinutesStates() {
    }

    /** States that the minutes of a meeting can go to from where they are, the usual next one first. */
    public static List<MinutesStep> possible(Meeting meeting) {
        throw new UnsupportedOperationException();
    }

    /** Whether no later meeting of the committee has final minutes (M-02). */
    public static boolean latest(Meeting meeting) {
        throw new UnsupportedOperationException();
    }
}
