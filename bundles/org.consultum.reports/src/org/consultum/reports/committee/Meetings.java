package org.consultum.reports.committee;

import java.util.Comparator;
import java.util.List;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.spi.report.ReportWords;

/** The meetings of a committee within some days, the earliest first. */
final class Meetings {

    private static final Comparator<Meeting> BY_START = Comparator.comparing(meeting -> meeting.getStart().toInstant());

    private Meetings() {
    }

    /** Those that were held: closed, whether or not their minutes are approved. */
    static List<Meeting> held(Committee committee, Span span) {
        return committee.getMeetings().stream().filter(span::holds)
            .filter(meeting -> meeting.getState() == MeetingState.CLOSED || meeting.getState() == MeetingState.MINUTES_APPROVED)
            .sorted(BY_START).toList();
    }

    /** Those that were cancelled or postponed. They count in no attendance (rule U-08). */
    static List<Meeting> calledOff(Committee committee, Span span) {
        return committee.getMeetings().stream().filter(span::holds)
            .filter(meeting -> meeting.getState() == MeetingState.CANCELLED || meeting.getState() == MeetingState.POSTPONED)
            .sorted(BY_START).toList();
    }

    /** Those planned after a day, drafts included. */
    static List<Meeting> coming(Committee committee, Span span) {
        return committee.getMeetings().stream().filter(span::holds)
            .filter(meeting -> switch (meeting.getState()) {
                case DRAFT, SCHEDULED, AGENDA_PUBLISHED, IN_SESSION -> true;
                case CLOSED, MINUTES_APPROVED, POSTPONED, CANCELLED -> false;
            }).sorted(BY_START).toList();
    }

    /** The title of a meeting, or what kind of meeting it is where it has none. */
    static String title(Meeting meeting, ReportWords words) {
        String title = Shown.text(meeting.getTitle());
        return title.isEmpty() ? words.label(meeting.getKind()) : title;
    }
}
