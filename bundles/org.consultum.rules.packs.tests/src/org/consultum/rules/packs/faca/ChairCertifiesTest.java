package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.meeting;
import static org.consultum.rules.packs.Boards.minutes;
import static org.consultum.rules.packs.Boards.staffed;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Membership;
import org.consultum.model.MinutesState;
import org.consultum.rules.packs.Boards;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class ChairCertifiesTest {

    private final Trial trial = Trial.of("faca", "F-08");

    private static RegisterBuilder certified(String by, Consumer<Meeting> more) {
        return staffed(board -> add(board, "Meeting", "2026-06-10", MeetingState.MINUTES_APPROVED, meeting -> meeting.with(one -> {
            var minutes = Boards.minutes(one, MinutesState.CERTIFIED);
            minutes.setCertifiedOn(LocalDate.of(2026, 6, 20));
            board.with(committee -> committee.getMemberships().stream().map(Membership::getMember)
                .filter(member -> member.getName().equals(by)).forEach(minutes::setCertifiedBy));
            more.accept(one);
        })));
    }

    @Test
    void theChairCertified() {
        trial.silent(certified("Chair", meeting -> { }), "2026-07-01");
    }

    @Test
    void aMemberDidNotHaveToCertify() {
        trial.finds(certified("First", meeting -> { }), "2026-07-01", Severity.WARNING, "certified by First, who was not in the chair");
    }

    @Test
    void whoPresidedMayCertify() {
        trial.silent(certified("First", meeting -> meeting.setPresidedBy(meeting.getMinutes().getCertifiedBy())), "2026-07-01");
    }

    @Test
    void theChairOfTheDayOfTheCertificationMayToo() {
        trial.silent(certified("Chair", meeting -> meeting.getCommittee().getMemberships().getFirst().setFrom(LocalDate.of(2026, 6, 20))),
            "2026-07-01");
        trial.finds(certified("Chair", meeting -> meeting.getCommittee().getMemberships().getFirst().setFrom(LocalDate.of(2026, 6, 21))),
            "2026-07-01", Severity.WARNING);
    }

    @Test
    void whoCertifiedIsEnteredWithOneCommand() {
        trial.finds(certified("Nobody", meeting -> { }), "2026-07-01", Severity.WARNING, "certified, but not who did so");
        trial.fixed(certified("Nobody", meeting -> { }), "2026-07-01");
    }

    @Test
    void doesNotApplyToMinutesThatAreNotCertified() {
        trial.silent(meeting("2026-06-10", MeetingState.MINUTES_APPROVED, minutes(MinutesState.APPROVED, minutes -> { })), "2026-07-01");
        trial.silent(meeting("2026-06-10", MeetingState.CLOSED, meeting -> { }), "2026-07-01");
    }
}
