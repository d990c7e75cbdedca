package org.consultum.ui.planning;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.consultum.rules.deadline.Deadline;
import org.consultum.rules.deadline.DeadlineState;
import org.consultum.ui.Formats;
import org.consultum.ui.ThemeColours;

/** How the state of a deadline looks: always a sign beside the colour. */
final class DeadlineLooks {

    private static final int SOON = 3;

    private DeadlineLooks() {
    }

    static String sign(DeadlineState state) {
        return switch (state) {
            case MET, EXCUSED -> "\u2713";
            case DUE -> "";
            case BROKEN, MISSED -> "!";
            case UNRECORDED -> "?";
            case OVER -> "\u2013";
        };
    }

    static ThemeColours colour(Deadline deadline) {
        return switch (deadline.state()) {
            case MET -> ThemeColours.DONE;
            case EXCUSED, MISSED -> ThemeColours.WARNING;
            case BROKEN -> ThemeColours.ALERT;
            case DUE -> deadline.days() <= SOON ? ThemeColours.WARNING : ThemeColours.ACCENT;
            case UNRECORDED, OVER -> ThemeColours.QUIET_TEXT;
        };
    }

    /** Example: Tue 1 Dec 2026 23:59 JST. */
    static String moment(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("EEE", Locale.getDefault()).format(moment) + " " + Formats.local().dateTime(moment);
    }
}
