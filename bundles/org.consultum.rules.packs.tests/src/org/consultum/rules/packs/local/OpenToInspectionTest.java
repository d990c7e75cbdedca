package org.consultum.rules.packs.local;

import static org.consultum.rules.packs.Boards.agenda;
import static org.consultum.rules.packs.Boards.at;
import static org.consultum.rules.packs.Boards.notice;
import static org.consultum.rules.packs.Boards.staffed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.consultum.model.MeetingState;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** U-01, deadlines of the pack: notice and agenda five clear days before, which exclude both ends, weekends and bank holidays. */
class OpenToInspectionTest {

    private final Trial trial = Trial.of("england-local", "U-01");

    /** A meeting of a Tuesday after the late May bank holiday of 2026, with everything published on one day. */
    private static RegisterBuilder published(String day, MeetingState state) {
        return staffed(board -> at(board.with(one -> one.getHolidays().add("england-wales")), "Council", "2026-06-02T18:00",
            "2026-06-02T20:00", "Europe/London", state, notice(day).andThen(agenda(day))));
    }

    @Test
    void fiveWorkingDaysBetweenAreClearDays() {
        trial.silent(published("2026-05-22", MeetingState.AGENDA_PUBLISHED), "2026-05-29");
    }

    @Test
    void theBankHolidayDoesNotCount() {
        var found = trial.find(published("2026-05-26", MeetingState.AGENDA_PUBLISHED).fixture(), "2026-05-29");

        assertEquals(2, found.size());
        assertTrue(found.getFirst().message().contains("5 clear working days"), found.getFirst().message());
        assertTrue(found.getFirst().message().contains("25 May 2026"), found.getFirst().message());
    }

    @Test
    void withoutACalendarOnlyWeekendsAreLeftOut() {
        var register = staffed(board -> at(board, "Council", "2026-06-02T18:00", "2026-06-02T20:00", "Europe/London",
            MeetingState.AGENDA_PUBLISHED, notice("2026-05-25").andThen(agenda("2026-05-25"))));

        trial.silent(register, "2026-05-29");
    }

    @Test
    void neitherTheDayOfTheActNorThatOfTheMeetingCounts() {
        var plain = staffed(board -> at(board, "Council", "2026-06-18T23:00", "2026-06-18T23:30", "Europe/London",
            MeetingState.AGENDA_PUBLISHED, notice("2026-06-10").andThen(agenda("2026-06-11"))));

        assertEquals(1, trial.find(plain.fixture(), "2026-06-17").size());
    }

    @Test
    void aMeetingThatWasHeldGetsAWarning() {
        assertTrue(trial.find(published("2026-06-01", MeetingState.CLOSED).fixture(), "2026-06-10").stream()
            .allMatch(finding -> finding.severity() == Severity.WARNING));
    }

    @Test
    void doesNotApplyToACancelledMeeting() {
        trial.silent(published("2026-06-01", MeetingState.CANCELLED), "2026-06-01");
    }
}
