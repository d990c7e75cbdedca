package org.consultum.ui.agenda.internal;

import java.time.ZonedDateTime;
import org.consultum.model.Meeting;
import org.consultum.ui.Formats;

/** When a meeting takes place, in words: in its own zone, and beside it where the reader is. */
final class MeetingTimes {

    private MeetingTimes() {
    }

    /** Example: 10 Jun 2026 09:00 – 17:30 JST (02:00 CEST). */
    static String words(Meeting meeting, Formats formats) {
        ZonedDateTime start = meeting.getStart();
        if (start == null) {
            return Messages.when_unknown;
        }
        String here = range(start, meeting.getEnd(), formats);
        return formats.elsewhere(start).map(there -> Messages.bind(Messages.when_elsewhere, here, there)).orElse(here);
    }

    private static String range(ZonedDateTime start, ZonedDateTime end, Formats formats) {
        if (end == null) {
            return formats.dateTime(start);
        }
        ZonedDateTime until = end.withZoneSameInstant(start.getZone());
        String from = formats.date(start.toLocalDate()) + " " + formats.time(start);
        return until.toLocalDate().equals(start.toLocalDate())
            ? Messages.bind(Messages.when_to, from, formats.time(until) + " " + formats.zoneName(start))
            : Messages.bind(Messages.when_toOtherDay, from, formats.dateTime(until));
    }
}
