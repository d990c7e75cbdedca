package org.consultum.rules.packs.eu;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.meeting;
import static org.consultum.rules.packs.Boards.staffed;

import java.time.LocalDate;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** E-02, a deadline of both packs: papers 14 or 7 days before. */
class PapersInTimeTest {

    private final Trial trial = Trial.of("eu-expert-group-30", "E-02");
    private final Trial shorter = Trial.of("eu-expert-group-14", "E-02");

    /** A meeting whose only paper came in on a day. */
    private static RegisterBuilder received(String day, boolean late) {
        return staffed(board -> {
            board.paper("Plan").with(one -> one.getPaperList().getPapers().getFirst().getVersions().getFirst()
                .setReceived(LocalDate.parse(day)));
            add(board, "Meeting", "2026-06-30", MeetingState.SCHEDULED, meeting -> meeting.item("Plan of work", 30,
                item -> item.paper("Plan").with(one -> one.setLate(late))));
        });
    }

    @Test
    void fourteenDaysBeforeIsInTime() {
        trial.silent(received("2026-06-16", false), "2026-06-20");
    }

    @Test
    void thirteenIsNot() {
        trial.finds(received("2026-06-17", false), "2026-06-20", Severity.ERROR, "Papers in", "14 calendar days");
    }

    @Test
    void theOtherTextSaysSeven() {
        shorter.silent(received("2026-06-23", false), "2026-06-25");
        shorter.finds(received("2026-06-24", false), "2026-06-25", Severity.ERROR, "7 calendar days");
    }

    @Test
    void doesNotApplyWithoutPapers() {
        trial.silent(meeting("2026-06-30", MeetingState.SCHEDULED, meeting -> meeting.item("Opening", 10)), "2026-06-29");
    }
}
