package org.consultum.rules.packs.ietf;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.staffed;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.PaperVersion;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.rules.packs.Boards;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class ExactRevisionsTest {

    private final Trial trial = Trial.of("ietf", "I-04");

    /** A meeting with minutes about a paper, of which version 00 came before it and 01 on a day. */
    private static RegisterBuilder minutes(MinutesState state, String second, boolean named) {
        return staffed(board -> add(board.paper("draft-a").with(committee -> {
            var versions = committee.getPaperList().getPapers().getFirst().getVersions();
            versions.getFirst().setLabel("00");
            versions.getFirst().setReceived(LocalDate.of(2026, 6, 1));
            PaperVersion next = new NewElements(IdSource.random()).create(PaperVersion.class, Literals.PAPER_VERSION);
            next.setLabel("01");
            next.setReceived(LocalDate.parse(second));
            versions.add(next);
        }), "Meeting", "2026-06-10", MeetingState.CLOSED, meeting -> meeting.item("Draft A", 10, item -> item.paper("draft-a").with(one -> {
            if (named) {
                one.getPapers().getFirst().setVersion(one.getPapers().getFirst().getPaper().getVersions().getFirst());
            }
        })).with(one -> Boards.minutes(one, state))));
    }

    @Test
    void aNamedRevisionIsExact() {
        trial.silent(minutes(MinutesState.CIRCULATED, "2026-06-05", true), "2026-06-20");
    }

    @Test
    void aPaperAloneIsNot() {
        trial.finds(minutes(MinutesState.CIRCULATED, "2026-06-05", false), "2026-06-20", Severity.WARNING, "\"draft-a\"", "\"Draft A\"");
    }

    @Test
    void theRevisionOfTheDayIsOfferedNotALaterOne() {
        var onTheDay = trial.finds(minutes(MinutesState.CIRCULATED, "2026-06-10", false), "2026-06-20", Severity.WARNING);
        var after = trial.finds(minutes(MinutesState.CIRCULATED, "2026-06-11", false), "2026-06-20", Severity.WARNING);

        assertTrue(onTheDay.fixes().getFirst().label().endsWith("01"), onTheDay.fixes().getFirst().label());
        assertTrue(after.fixes().getFirst().label().endsWith("00"), after.fixes().getFirst().label());
        trial.fixed(minutes(MinutesState.CIRCULATED, "2026-06-11", false), "2026-06-20");
    }

    @Test
    void doesNotApplyToADraft() {
        trial.silent(minutes(MinutesState.DRAFT, "2026-06-05", false), "2026-06-20");
    }
}
