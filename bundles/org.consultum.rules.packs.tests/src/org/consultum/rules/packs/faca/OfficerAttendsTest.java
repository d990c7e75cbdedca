package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.empty;
import static org.consultum.rules.packs.Boards.meeting;
import static org.consultum.rules.packs.Boards.staffed;

import java.time.LocalDate;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class OfficerAttendsTest {

    private final Trial trial = Trial.of("faca", "F-05");

    @Test
    void theOfficerIsThere() {
        trial.silent(meeting("2026-06-10", MeetingState.CLOSED, meeting -> meeting.attendance(AttendanceKind.PRESENT, "Officer")),
            "2026-06-20");
    }

    @Test
    void withoutTheOfficerThereWasNoMeeting() {
        trial.finds(meeting("2026-06-10", MeetingState.CLOSED, meeting -> meeting.attendance(AttendanceKind.PRESENT, "Chair")
            .attendance(AttendanceKind.EXCUSED, "Officer")), "2026-06-20", Severity.WARNING, "without", "(Officer)");
    }

    @Test
    void anAlternateWillDo() {
        trial.silent(staffed(board -> add(board, "Meeting", "2026-06-10", MeetingState.CLOSED,
            meeting -> meeting.attendance(AttendanceKind.ALTERNATE, "Deputy", event -> board.with(committee ->
                event.setInPlaceOf(committee.getMemberships().get(1)))))), "2026-06-20");
        trial.silent(staffed(board -> add(board.member("Deputy", MembershipRole.ALTERNATE, deputy -> board.with(committee ->
            deputy.setAlternateFor(committee.getMemberships().get(1)))), "Meeting", "2026-06-10", MeetingState.CLOSED,
            meeting -> meeting.attendance(AttendanceKind.PRESENT, "Deputy"))), "2026-06-20");
    }

    @Test
    void aPlannedMeetingNeedsSomebodyInOfficeOnItsDay() {
        var until = staffed(board -> add(board.with(committee -> committee.getMemberships().get(1).setUntil(LocalDate.of(2026, 6, 24))),
            "Meeting", "2026-06-24", MeetingState.SCHEDULED, meeting -> { }));
        var after = staffed(board -> add(board.with(committee -> committee.getMemberships().get(1).setUntil(LocalDate.of(2026, 6, 23))),
            "Meeting", "2026-06-24", MeetingState.SCHEDULED, meeting -> { }));

        trial.silent(until, "2026-06-10");
        trial.finds(after, "2026-06-10", Severity.ERROR, "\"Board\" on the day of the meeting");
    }

    @Test
    void doesNotApplyToADraftOrWithoutAttendanceOrMembers() {
        trial.silent(empty(board -> add(board, "Meeting", "2026-06-24", MeetingState.SCHEDULED, meeting -> { })), "2026-06-10");
        trial.silent(staffed(board -> add(board.with(committee -> committee.getMemberships().remove(1)), "Meeting", "2026-06-24",
            MeetingState.DRAFT, meeting -> { })), "2026-06-10");
        trial.silent(meeting("2026-06-10", MeetingState.CLOSED, meeting -> { }), "2026-06-20");
    }
}
