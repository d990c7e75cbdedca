package org.consultum.rules.packs.local;

import static org.consultum.rules.packs.Boards.meeting;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterFactory;
import org.consultum.rules.deadline.Deadline;
import org.consultum.rules.deadline.DeadlinePlan;
import org.consultum.rules.packs.Supplied;
import org.consultum.rules.packs.Trial;
import org.junit.jupiter.api.Test;

/** U-05, a deadline of the pack that is planned for but never broken: the register does not record that the note was published. */
class DecisionNoteTest {

    private final Trial trial = Trial.of("wales-local", "U-05");

    @Test
    void isSilentBeforeTheSeventhWorkingDay() {
        trial.silent(meeting("2026-06-10", MeetingState.CLOSED, meeting -> { }), "2026-06-19");
    }

    @Test
    void isSilentAfterIt() {
        trial.silent(meeting("2026-06-10", MeetingState.CLOSED, meeting -> { }), "2026-06-20");
    }

    @Test
    void theSeventhWorkingDayIsPlannedFor() {
        var register = meeting("2026-06-10", MeetingState.SCHEDULED, meeting -> { }).fixture();
        var use = RegisterFactory.eINSTANCE.createRulePackUse();
        use.setPack("wales-local");
        register.committee("Board").getRulePacks().add(use);

        assertEquals(List.of(LocalDate.of(2026, 6, 19)), DeadlinePlan.of(register.meeting("Meeting"), Supplied.catalogue(),
            Instant.parse("2026-06-01T08:00:00Z")).deadlines().stream().map(Deadline::day).toList());
    }

    @Test
    void doesNotApplyToACancelledMeeting() {
        trial.silent(meeting("2026-06-10", MeetingState.CANCELLED, meeting -> { }), "2026-07-19");
    }
}
