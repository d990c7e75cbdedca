package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.meeting;
import static org.consultum.rules.packs.Boards.staffed;

import java.util.function.Consumer;
import org.consultum.model.AttendanceKind;
import org.consultum.model.DecisionResult;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.rules.packs.Boards;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class MinutesCompleteTest {

    private final Trial trial = Trial.of("faca", "F-07");

    private static RegisterBuilder minutes(MinutesState state, Consumer<MeetingBuilder> content) {
        return staffed(board -> add(board.paper("Plan"), "Meeting", "2026-06-10", MeetingState.CLOSED,
            content.andThen(meeting -> meeting.with(one -> Boards.minutes(one, state)))));
    }

    private static void present(MeetingBuilder meeting) {
        meeting.attendance(AttendanceKind.PRESENT, "Chair");
    }

    @Test
    void allFourBlocksAreThere() {
        trial.silent(minutes(MinutesState.CIRCULATED, meeting -> {
            present(meeting);
            meeting.item("Plan of work", 30, item -> item.discussion("Discussed at length.").paper("Plan"));
            meeting.item("Budget", 30, item -> item.decision("Adopted", DecisionResult.ADOPTED));
        }), "2026-06-20");
    }

    @Test
    void whatIsMissingIsCounted() {
        trial.finds(minutes(MinutesState.CIRCULATED, meeting -> meeting.place(null).item("Plan", 30).item("Budget", 30)), "2026-06-20",
            Severity.WARNING, "date, time or place", "who was present", "what became of 2 items");
    }

    @Test
    void aPaperWithoutContentIsNoCopy() {
        trial.finds(staffed(board -> add(board.paper("Plan").with(one -> one.getPaperList().getPapers().getFirst().getVersions().clear()),
            "Meeting", "2026-06-10", MeetingState.CLOSED, meeting -> {
                present(meeting);
                meeting.item("Plan of work", 30, item -> item.discussion("Noted.").paper("Plan"));
                meeting.with(one -> Boards.minutes(one, MinutesState.APPROVED));
            })), "2026-06-20", Severity.WARNING, "a copy of one paper");
    }

    @Test
    void whatWentElsewhereNeedsNoResolutionHere() {
        trial.silent(minutes(MinutesState.CIRCULATED, meeting -> {
            present(meeting);
            meeting.item("Carried over", 30);
            meeting.with(one -> one.getAgenda().getItems().getFirst().setCarriedOverTo(one.getAgenda().getItems().getFirst()));
        }), "2026-06-20");
    }

    @Test
    void aHeadingIsNoMatter() {
        trial.silent(minutes(MinutesState.CIRCULATED, meeting -> {
            present(meeting);
            meeting.heading("Part A", heading -> heading.item("Plan", 10, item -> item.discussion("Noted."))).pause(10);
        }), "2026-06-20");
    }

    @Test
    void doesNotApplyToADraft() {
        trial.silent(minutes(MinutesState.DRAFT, meeting -> meeting.item("Plan", 30)), "2026-06-20");
        trial.silent(meeting("2026-06-10", MeetingState.CLOSED, meeting -> meeting.item("Plan", 30)), "2026-06-20");
    }
}
