package @package@.wizard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.consultum.spi.rule.WorkingDays;

/** What the wizard works out, apart from the window, so that it can be tested without one. */
final class NoticeDay {

    private static final int WORKING_DAYS = 10;

    private NoticeDay() {
    }

    /** The last day for the notice of a meeting; empty while what was typed is no day. */
    static Optional<LocalDate> of(String meeting) {
        try {
            return Optional.of(WorkingDays.WEEKDAYS.before(LocalDate.parse(meeting.strip()), WORKING_DAYS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
