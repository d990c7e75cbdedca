package @package@.ui;

import java.util.List;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;

/** What the section says, apart from the window, so that it can be tested without one. */
final class MeetingsAhead {

    private MeetingsAhead() {
    }

    static String text(Committee committee) {
        List<Meeting> ahead = committee.getMeetings().stream().filter(meeting -> switch (meeting.getState()) {
            case DRAFT, SCHEDULED, AGENDA_PUBLISHED -> true;
            default -> false;
        }).toList();
        return ahead.isEmpty() ? "No meeting is planned." : ahead.size() + " planned, " + ahead.stream()
            .filter(meeting -> meeting.getState() == MeetingState.AGENDA_PUBLISHED).count() + " with a published agenda.";
    }
}
