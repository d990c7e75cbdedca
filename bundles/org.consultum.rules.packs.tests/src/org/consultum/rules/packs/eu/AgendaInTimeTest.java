package org.consultum.rules.packs.eu;

import static org.consultum.rules.packs.Boards.agenda;
import static org.consultum.rules.packs.Boards.meeting;

import org.consultum.model.MeetingState;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** E-01, a deadline of both packs: the agenda 30 or 14 days before. */
class AgendaInTimeTest {

    private final Trial trial = Trial.of("eu-expert-group-30", "E-01");
    private final Trial shorter = Trial.of("eu-expert-group-14", "E-01");

    private static RegisterBuilder published(String day) {
        return meeting("2026-06-30", MeetingState.AGENDA_PUBLISHED, agenda(day));
    }

    @Test
    void thirtyDaysBeforeIsInTime() {
        trial.silent(published("2026-05-31"), "2026-06-10");
    }

    @Test
    void twentyNineIsNot() {
        trial.finds(published("2026-06-01"), "2026-06-10", Severity.ERROR, "Agenda published", "30 calendar days");
    }

    @Test
    void theOtherTextSaysFourteen() {
        shorter.silent(published("2026-06-16"), "2026-06-20");
        shorter.finds(published("2026-06-17"), "2026-06-20", Severity.ERROR, "14 calendar days");
    }

    @Test
    void whatIsStillToComeIsSilent() {
        trial.silent(meeting("2026-06-30", MeetingState.SCHEDULED, meeting -> { }), "2026-05-31");
        shorter.silent(meeting("2026-06-30", MeetingState.SCHEDULED, meeting -> { }), "2026-06-16");
    }

    @Test
    void aMeetingThatWasHeldGetsAWarning() {
        trial.finds(meeting("2026-06-30", MeetingState.CLOSED, agenda("2026-06-10")), "2026-07-10", Severity.WARNING);
    }

    @Test
    void doesNotApplyToACancelledMeeting() {
        trial.silent(meeting("2026-06-30", MeetingState.CANCELLED, meeting -> { }), "2026-06-29");
    }
}
