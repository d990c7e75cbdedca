package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.meeting;
import static org.consultum.rules.packs.Boards.notice;

import org.consultum.model.MeetingState;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class ShortNoticeReasonedTest {

    private final Trial trial = Trial.of("faca", "F-03");

    private static RegisterBuilder published(String day, String notice, String reason) {
        return meeting(day, MeetingState.CLOSED, notice(notice, one -> one.setShortNoticeReason(reason)));
    }

    @Test
    void sevenDaysNeedNoReason() {
        trial.silent(published("2026-06-24", "2026-06-17", null), "2026-06-30");
    }

    @Test
    void sixDaysDo() {
        trial.finds(published("2026-06-24", "2026-06-18", " "), "2026-06-30", Severity.WARNING, "6 days before instead of 7 days");
        trial.silent(published("2026-06-24", "2026-06-18", "A strike"), "2026-06-30");
    }

    @Test
    void beforeTheNewTextFourteenDaysNeededAReason() {
        trial.finds(published("2025-12-15", "2025-12-01", null), "2026-06-30", Severity.WARNING, "14 days before instead of 15 days");
        trial.silent(published("2025-12-16", "2025-12-02", null), "2026-06-30");
    }

    @Test
    void aPlanGetsAnError() {
        trial.finds(meeting("2026-06-24", MeetingState.SCHEDULED, notice("2026-06-20")), "2026-06-21", Severity.ERROR);
    }

    @Test
    void aNoticeAfterTheMeetingWasNotBeforeIt() {
        trial.finds(published("2026-06-24", "2026-06-25", null), "2026-06-30", Severity.WARNING, "on its day");
    }

    @Test
    void doesNotApplyWithoutANotice() {
        trial.silent(meeting("2026-06-24", MeetingState.SCHEDULED, meeting -> { }), "2026-06-23");
        trial.silent(meeting("2026-06-24", MeetingState.CANCELLED, notice("2026-06-23")), "2026-06-23");
    }
}
