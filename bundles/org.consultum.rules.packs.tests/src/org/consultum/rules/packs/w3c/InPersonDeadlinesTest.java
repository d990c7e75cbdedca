package org.consultum.rules.packs.w3c;

import static org.consultum.rules.packs.Boards.meeting;

import org.consultum.model.MeetingState;
import org.consultum.model.Minutes;
import org.consultum.rules.packs.Boards;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** W-01, deadlines of the pack for meetings in person: 8 weeks, 2 weeks, minutes 2 weeks after. */
class InPersonDeadlinesTest {

    private final Trial trial = Trial.of("w3c", "W-01");

    private static RegisterBuilder published(String notice, String agenda, MeetingState state) {
        return meeting("2026-06-24", state, Boards.notice(notice).andThen(Boards.agenda(agenda)));
    }

    @Test
    void eightWeeksAndTwoWeeksAreInTime() {
        trial.silent(published("2026-04-29", "2026-06-10", MeetingState.AGENDA_PUBLISHED), "2026-06-20");
    }

    @Test
    void aDayLaterIsTooLate() {
        trial.finds(published("2026-04-30", "2026-06-10", MeetingState.AGENDA_PUBLISHED), "2026-06-20", Severity.WARNING, "8 weeks");
        trial.finds(published("2026-04-29", "2026-06-11", MeetingState.AGENDA_PUBLISHED), "2026-06-20", Severity.WARNING, "2 weeks");
    }

    @Test
    void minutesFollowWithinTwoWeeks() {
        var held = published("2026-04-29", "2026-06-10", MeetingState.CLOSED).fixture();

        trial.silent(held, "2026-07-08");
        trial.finds(held, "2026-07-09", Severity.WARNING, "Minutes issued");
    }

    @Test
    void doesNotApplyToADistributedMeeting() {
        trial.silent(meeting("2026-06-24", MeetingState.CLOSED, meeting -> meeting.place(null)
            .with(one -> one.setLink("https://meet.example/1"))), "2026-08-01");
    }
}
