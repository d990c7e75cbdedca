package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;

/** Who is there, replayed from the attendance events. */
public final class Attendance {

    private Attendance() {
    }

    /** Everybody who is expected or there, at a moment, for an item: members first, by category and in the order of the committee, then guests. */
    public static List<Attendee> at(Meeting meeting, ZonedDateTime at, Optional<AgendaItem> item) {
        throw new UnsupportedOperationException();
    }

    /** Everybody, over the whole meeting: who was there at any time counts as there. For the minutes. */
    public static List<Attendee> throughout(Meeting meeting) {
        throw new UnsupportedOperationException();
    }

    /** The same by category; categories without anybody are left out. */
    public static Map<Category, List<Attendee>> byCategory(List<Attendee> attendees) {
        throw new UnsupportedOperationException();
    }

    /** Memberships on the day of the meeting, voting or not. */
    public static List<Membership> expected(Meeting meeting) {
        throw new UnsupportedOperationException();
    }
}
