package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.at;
import static org.consultum.rules.packs.Boards.meeting;
import static org.consultum.rules.packs.Boards.notice;
import static org.consultum.rules.packs.Boards.staffed;

import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Notice;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

/** F-01, a deadline of the pack: notice 15 calendar days before, since 16 December 2025 seven. */
class NoticeInTimeTest {

    private final Trial trial = Trial.of("faca", "F-01");

    @Test
    void aNoticeSevenDaysBeforeIsInTime() {
        trial.silent(meeting("2026-06-24", MeetingState.SCHEDULED, notice("2026-06-17")), "2026-06-20");
    }

    @Test
    void aNoticeSixDaysBeforeIsBrokenAndTheSumIsGiven() {
        trial.finds(meeting("2026-06-24", MeetingState.SCHEDULED, notice("2026-06-18")), "2026-06-20", Severity.ERROR,
            "Notice published", "one day too late", "7 calendar days before the meeting");
    }

    @Test
    void aMissingNoticeIsSilentUntilItsLastDayIsOver() {
        var register = meeting("2026-06-24", MeetingState.DRAFT, meeting -> { }).fixture();

        trial.silent(register, "2026-06-17");
        trial.finds(register, "2026-06-18", Severity.ERROR, "the last day was yesterday");
    }

    @Test
    void aShorterNoticeWithItsReasonIsExcused() {
        trial.silent(meeting("2026-06-24", MeetingState.SCHEDULED, notice("2026-06-18", one -> one.setShortNoticeReason("A strike"))),
            "2026-06-20");
    }

    @Test
    void aMeetingBeforeTheNewTextIsJudgedByFifteenDays() {
        trial.finds(meeting("2025-12-15", MeetingState.CLOSED, notice("2025-12-01")), "2026-06-20", Severity.WARNING,
            "15 calendar days", "one day late");
        trial.silent(meeting("2025-12-15", MeetingState.CLOSED, notice("2025-11-30")), "2026-06-20");
    }

    @Test
    void aMeetingOnTheFirstDayOfTheNewTextIsJudgedBySeven() {
        trial.silent(meeting("2025-12-16", MeetingState.CLOSED, notice("2025-12-09")), "2026-06-20");
        trial.finds(meeting("2025-12-16", MeetingState.CLOSED, notice("2025-12-10")), "2026-06-20", Severity.WARNING, "7 calendar days");
    }

    @Test
    void aMeetingOf2019IsJudgedByTheTextOf2019() {
        trial.finds(meeting("2019-05-20", MeetingState.CLOSED, notice("2019-05-10")), "2026-06-20", Severity.WARNING, "15 calendar days");
    }

    @Test
    void theDayIsThatOfTheZoneOfTheMeeting() {
        var tokyo = staffed(board -> at(board, "Meeting", "2026-06-24T00:30", "2026-06-24T02:00", "Asia/Tokyo", MeetingState.SCHEDULED,
            notice("2026-06-17")));

        trial.silent(tokyo, "2026-06-20");
    }

    @Test
    void doesNotApplyToAMeetingThatIsCalledOffOrHasNoStart() {
        trial.silent(meeting("2026-06-24", MeetingState.CANCELLED, meeting -> { }), "2026-06-23");
        trial.silent(meeting("2026-06-24", MeetingState.POSTPONED, meeting -> { }), "2026-06-23");
        trial.silent(meeting("2026-06-24", MeetingState.DRAFT, meeting -> meeting.with(one -> one.setStart(null))), "2026-06-23");
    }
}
