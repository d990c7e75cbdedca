package org.consultum.rules.packs.w3c;

import static org.consultum.rules.packs.Boards.meeting;

import org.consultum.model.MeetingState;
import org.consultum.model.Minutes;
import org.consultum.rules.packs.Boards;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** W-02, deadlines of the pack for distributed meetings: 1 week and 24 hours, minutes 48 hours after. */
class DistributedDeadlinesTest {

    private final Trial trial = Trial.of("w3c", "W-02");

    private static RegisterBuilder published(String notice, String agenda, MeetingState state) {
        return meeting("2026-06-24", state, Boards.notice(notice).andThen(Boards.agenda(agenda))
            .andThen(meeting -> meeting.place(null).with(one -> one.setLink("https://meet.example/1"))));
    }

    @Test
    void aWeekAndTheDayBeforeAreInTime() {
        trial.silent(published("2026-06-17", "2026-06-23", MeetingState.AGENDA_PUBLISHED), "2026-06-24");
    }

    @Test
    void aDayLaterIsTooLate() {
        trial.finds(published("2026-06-18", "2026-06-23", MeetingState.AGENDA_PUBLISHED), "2026-06-24", Severity.WARNING, "one week");
        trial.finds(published("2026-06-17", "2026-06-24", MeetingState.AGENDA_PUBLISHED), "2026-06-24", Severity.WARNING, "24 hours");
    }

    @Test
    void minutesFollowWithinTwoDays() {
        var held = published("2026-06-17", "2026-06-23", MeetingState.CLOSED).fixture();

        trial.silent(held, "2026-06-26");
        trial.finds(held, "2026-06-27", Severity.WARNING, "Minutes issued", "48 hours");
    }

    @Test
    void doesNotApplyToAMeetingInAPlace() {
        trial.silent(meeting("2026-06-24", MeetingState.CLOSED, meeting -> { }), "2026-08-01");
    }
}
