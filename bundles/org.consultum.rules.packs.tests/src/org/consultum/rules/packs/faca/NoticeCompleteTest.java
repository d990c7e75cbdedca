package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.meeting;
import static org.consultum.rules.packs.Boards.notice;

import java.util.function.Consumer;
import org.consultum.model.MeetingState;
import org.consultum.model.Notice;
import org.consultum.model.Openness;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class NoticeCompleteTest {

    private final Trial trial = Trial.of("faca", "F-02");

    private static Consumer<Notice> complete() {
        return notice -> {
            notice.setPurpose("Advice on procurement");
            notice.setRegistration("By mail until two days before");
            notice.setPapersAccess("On the web site");
            notice.setComments("In writing until the day before");
            notice.setAccommodation("Ask the officer");
            notice.setContact("officer@board.example");
        };
    }

    private static RegisterBuilder published(String day, MeetingState state, Consumer<Notice> more) {
        return meeting(day, state, notice("2025-11-01", complete().andThen(more)));
    }

    @Test
    void aNoticeThatSaysAllIsComplete() {
        trial.silent(published("2026-06-24", MeetingState.SCHEDULED, notice -> { }), "2026-06-10");
    }

    @Test
    void whatIsMissingIsNamedAtOnce() {
        trial.finds(published("2026-06-24", MeetingState.SCHEDULED, notice -> {
            notice.setComments(" ");
            notice.setContact(null);
        }), "2026-06-10", Severity.ERROR, "published on 2025-11-01", "lacks", ", ");
    }

    @Test
    void theTextOf2001AskedForLess() {
        Consumer<Notice> less = notice -> {
            notice.setRegistration(null);
            notice.setAccommodation(null);
        };

        trial.silent(published("2025-12-15", MeetingState.CLOSED, less), "2026-06-10");
        trial.finds(published("2025-12-16", MeetingState.CLOSED, less), "2026-06-10", Severity.WARNING);
    }

    @Test
    void aClosedMeetingNamesTheExemption() {
        trial.finds(published("2026-06-24", MeetingState.SCHEDULED, notice -> notice.setOpenness(Openness.PARTLY_CLOSED)), "2026-06-10",
            Severity.ERROR);
        trial.silent(published("2026-06-24", MeetingState.SCHEDULED, notice -> {
            notice.setOpenness(Openness.CLOSED);
            notice.setExemption("5 U.S.C. 552b(c)(1)");
        }), "2026-06-10");
    }

    @Test
    void aPlaceOrALinkWillDo() {
        trial.finds(meeting("2026-06-24", MeetingState.SCHEDULED, notice("2026-06-01", complete())
            .andThen(meeting -> meeting.place(null))), "2026-06-10", Severity.ERROR);
        trial.silent(meeting("2026-06-24", MeetingState.SCHEDULED, notice("2026-06-01", complete())
            .andThen(meeting -> meeting.place(null).with(one -> one.setLink("https://meet.example/1")))), "2026-06-10");
    }

    @Test
    void doesNotApplyBeforeItIsPublishedOrWhenCalledOff() {
        trial.silent(published("2026-06-24", MeetingState.SCHEDULED, notice -> {
            notice.setPublishedOn(null);
            notice.setContact(null);
        }), "2026-06-10");
        trial.silent(meeting("2026-06-24", MeetingState.SCHEDULED, meeting -> { }), "2026-06-23");
        trial.silent(published("2026-06-24", MeetingState.CANCELLED, notice -> notice.setContact(null)), "2026-06-10");
    }
}
