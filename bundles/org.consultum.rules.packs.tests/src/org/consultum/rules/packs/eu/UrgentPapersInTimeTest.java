package org.consultum.rules.packs.eu;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.staffed;

import java.time.LocalDate;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

/** E-03, a deadline of both packs: papers of urgent cases 5 or 4 days before. */
class UrgentPapersInTimeTest {

    private final Trial trial = Trial.of("eu-expert-group-30", "E-03");
    private final Trial shorter = Trial.of("eu-expert-group-14", "E-03");

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
    void fiveDaysBeforeIsInTime() {
        trial.silent(received("2026-06-25", true), "2026-06-28");
    }

    @Test
    void fourIsNot() {
        trial.finds(received("2026-06-26", true), "2026-06-28", Severity.WARNING, "5 calendar days");
    }

    @Test
    void theOtherTextSaysFour() {
        shorter.silent(received("2026-06-26", true), "2026-06-28");
        shorter.finds(received("2026-06-27", true), "2026-06-28", Severity.WARNING, "4 calendar days");
    }

    @Test
    void doesNotApplyWithoutUrgentCases() {
        trial.silent(received("2026-06-29", false), "2026-06-29");
    }
}
