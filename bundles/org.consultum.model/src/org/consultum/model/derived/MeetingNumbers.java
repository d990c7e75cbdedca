package org.consultum.model.derived;

import org.consultum.model.Meeting;

/**
 * The number of a meeting as it is printed.
 *
 * @since 0.1
 */
public final class MeetingNumbers {

    private MeetingNumbers() {
    }

    /** Prefix of the period and position; empty when the meeting is not numbered. */
    public static String number(Meeting meeting) {
        if (meeting.getSequence() <= 0) {
            return "";
        }
        String prefix = meeting.getPeriod() == null ? null : meeting.getPeriod().getPrefix();
        return (prefix == null ? "" : prefix) + meeting.getSequence();
    }
}
