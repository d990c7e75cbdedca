package @package@.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.consultum.model.MeetingState;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class MeetingsAheadTest {

    @Test
    void meetingsThatAreOverDoNotCount() {
        var fixture = RegisterBuilder.register("Trial").committee("Council", council -> council
            .meeting("First", "2026-05-01T10:00+02:00[Europe/Berlin]", meeting -> meeting.state(MeetingState.CLOSED))
            .meeting("Second", "2026-09-01T10:00+02:00[Europe/Berlin]", meeting -> meeting.state(MeetingState.AGENDA_PUBLISHED))
            .meeting("Third", "2026-12-01T10:00+01:00[Europe/Berlin]", meeting -> meeting.state(MeetingState.DRAFT))).fixture();

        assertEquals("2 planned, 1 with a published agenda.", MeetingsAhead.text(fixture.committee("Council")));
    }
}
