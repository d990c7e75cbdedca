package org.consultum.rules.packs.ietf;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.staffed;

import java.util.function.Consumer;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.ItemBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class ItemsTimedWithReadingTest {

    private final Trial trial = Trial.of("ietf", "I-02");

    private static RegisterBuilder item(MeetingState state, int minutes, Consumer<ItemBuilder> content) {
        return staffed(board -> add(board.paper("draft-a"), "Meeting", "2026-06-24", state, meeting -> meeting.item("Draft A", minutes,
            content)));
    }

    @Test
    void anItemWithTimeAndPaperIsRight() {
        trial.silent(item(MeetingState.AGENDA_PUBLISHED, 10, item -> item.purpose(ItemPurpose.DISCUSS).paper("draft-a")), "2026-06-20");
    }

    @Test
    void withoutTimeItGetsATimeBoxWithOneCommand() {
        trial.finds(item(MeetingState.AGENDA_PUBLISHED, 0, item -> { }), "2026-06-20", Severity.ERROR, "no time estimate");
        trial.fixed(item(MeetingState.AGENDA_PUBLISHED, 0, item -> { }), "2026-06-20");
    }

    @Test
    void withoutAPaperItHasNoReadingList() {
        trial.finds(item(MeetingState.AGENDA_PUBLISHED, 10, item -> item.purpose(ItemPurpose.DECIDE)), "2026-06-20", Severity.WARNING,
            "no reading list");
    }

    @Test
    void timeAndPapersOfTheItemsBelowAndAboveCount() {
        trial.silent(item(MeetingState.AGENDA_PUBLISHED, 0, item -> item.purpose(ItemPurpose.DISCUSS).paper("draft-a")
            .item("Part 1", 1, part -> part.purpose(ItemPurpose.DISCUSS))), "2026-06-20");
    }

    @Test
    void onTheDayOfTheMeetingItCanStillBePutRightAfterItNoMore() {
        trial.finds(item(MeetingState.AGENDA_PUBLISHED, 0, item -> { }), "2026-06-24", Severity.ERROR);
        trial.silent(item(MeetingState.AGENDA_PUBLISHED, 0, item -> { }), "2026-06-25");
    }

    @Test
    void doesNotApplyToADraftOrToInformation() {
        trial.silent(item(MeetingState.SCHEDULED, 0, item -> item.purpose(ItemPurpose.DECIDE)), "2026-06-20");
        trial.silent(item(MeetingState.AGENDA_PUBLISHED, 10, item -> item.purpose(ItemPurpose.INFORM)), "2026-06-20");
    }
}
