package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.meeting;
import static org.consultum.rules.packs.Boards.notice;

import java.time.LocalDate;
import org.consultum.model.MeetingState;
import org.consultum.model.Openness;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** F-04, a deadline of the pack: closing a meeting is determined 30 days before. */
class ClosingDeterminedTest {

    private final Trial trial = Trial.of("faca", "F-04");

    private static RegisterBuilder closed(String day, String determined, Openness openness) {
        return meeting(day, MeetingState.SCHEDULED, notice("2026-05-01", one -> {
            one.setOpenness(openness);
            one.setDeterminedOn(determined == null ? null : LocalDate.parse(determined));
        }));
    }

    @Test
    void aDeterminationThirtyDaysBeforeIsInTime() {
        trial.silent(closed("2026-06-30", "2026-05-31", Openness.CLOSED), "2026-06-10");
    }

    @Test
    void aDayLaterIsTooLate() {
        trial.finds(closed("2026-06-30", "2026-06-01", Openness.PARTLY_CLOSED), "2026-06-10", Severity.ERROR, "one day too late");
    }

    @Test
    void withoutADeterminationItIsSilentUntilTheLastDayIsOver() {
        trial.silent(closed("2026-06-30", null, Openness.CLOSED), "2026-05-31");
        trial.finds(closed("2026-06-30", null, Openness.CLOSED), "2026-06-01", Severity.ERROR, "Closing determined");
    }

    @Test
    void aClosedItemClosesTheMeetingInPart() {
        trial.finds(meeting("2026-06-30", MeetingState.SCHEDULED, meeting -> meeting.item("Tenders", 30,
            item -> item.with(one -> one.setClosed(true)))), "2026-06-10", Severity.ERROR);
    }

    @Test
    void doesNotApplyToAnOpenMeeting() {
        trial.silent(closed("2026-06-30", null, Openness.OPEN), "2026-06-29");
    }
}
