package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.meeting;
import static org.consultum.rules.packs.Boards.minutes;

import java.time.LocalDate;
import org.consultum.model.MeetingState;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** F-09, a deadline of the pack: minutes are certified within 90 days. */
class CertifiedInTimeTest {

    private final Trial trial = Trial.of("faca", "F-09");

    private static RegisterBuilder certified(String day) {
        return meeting("2026-01-10", MeetingState.MINUTES_APPROVED, minutes(MinutesState.CERTIFIED,
            minutes -> minutes.setCertifiedOn(LocalDate.parse(day))));
    }

    @Test
    void theNinetiethDayIsInTime() {
        trial.silent(certified("2026-04-10"), "2026-06-20");
    }

    @Test
    void theNinetyFirstIsNot() {
        trial.finds(certified("2026-04-11"), "2026-06-20", Severity.WARNING, "one day late", "90 calendar days");
    }

    @Test
    void notYetCertifiedIsNamedAfterTheNinetiethDay() {
        var register = meeting("2026-01-10", MeetingState.CLOSED, meeting -> { }).fixture();

        trial.silent(register, "2026-04-10");
        trial.finds(register, "2026-04-11", Severity.WARNING, "Minutes certified");
    }

    @Test
    void doesNotApplyToACancelledMeeting() {
        trial.silent(meeting("2026-01-10", MeetingState.CANCELLED, meeting -> { }), "2026-06-20");
    }
}
