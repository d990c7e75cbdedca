package org.consultum.rules.packs.ietf;

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

/** I-03, deadlines of the pack: minutes within four weeks, corrections until six. */
class MinutesInTimeTest {

    private final Trial trial = Trial.of("ietf", "I-03");

    private static RegisterBuilder circulated(String day) {
        return meeting("2026-06-01", MeetingState.CLOSED, minutes(MinutesState.CIRCULATED,
            minutes -> minutes.setCirculatedOn(LocalDate.parse(day))));
    }

    @Test
    void fourWeeksAreInTime() {
        trial.silent(circulated("2026-06-29"), "2026-08-01");
    }

    @Test
    void aDayMoreIsNot() {
        trial.finds(circulated("2026-06-30"), "2026-08-01", Severity.WARNING, "one day late", "4 weeks");
    }

    @Test
    void missingMinutesAreNamedAfterFourWeeks() {
        var register = meeting("2026-06-01", MeetingState.CLOSED, meeting -> { }).fixture();

        trial.silent(register, "2026-06-29");
        trial.finds(register, "2026-06-30", Severity.WARNING, "Minutes issued");
    }

    @Test
    void doesNotApplyToACancelledMeeting() {
        trial.silent(meeting("2026-06-01", MeetingState.CANCELLED, meeting -> { }), "2026-08-01");
    }
}
