package org.consultum.rules.packs.eu;

import static org.consultum.rules.packs.Boards.meeting;

import java.util.List;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemPurpose;
import org.consultum.model.MeetingState;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class AgendaAdoptedTest {

    private final Trial trial = Trial.of("eu-expert-group-14", "E-04");

    private static RegisterBuilder items(MeetingState state, String... titles) {
        return meeting("2026-06-24", state, meeting -> List.of(titles).forEach(title -> meeting.item(title, 10,
            item -> item.purpose(ItemPurpose.DECIDE))));
    }

    @Test
    void theAdoptionComesFirst() {
        trial.silent(items(MeetingState.AGENDA_PUBLISHED, "1. Adoption of the agenda", "Budget"), "2026-06-10");
    }

    @Test
    void itIsKnownInOtherLanguages() {
        trial.silent(items(MeetingState.AGENDA_PUBLISHED, "Annahme der Tagesordnung", "Haushalt"), "2026-06-10");
        trial.silent(items(MeetingState.AGENDA_PUBLISHED, "Adoption de l'ordre du jour", "Budget"), "2026-06-10");
    }

    @Test
    void aDecisionBeforeItIsTooEarly() {
        trial.finds(items(MeetingState.AGENDA_PUBLISHED, "Budget", "Adoption of the agenda"), "2026-06-10", Severity.ERROR, "\"Budget\"");
    }

    @Test
    void withoutItTheFirstDecisionIsMissingAndCanBeAdded() {
        trial.finds(items(MeetingState.AGENDA_PUBLISHED, "Budget"), "2026-06-10", Severity.ERROR, "no item by which it is adopted");
        trial.fixed(items(MeetingState.AGENDA_PUBLISHED, "Budget"), "2026-06-10");
    }

    @Test
    void afterTheMeetingTheDecisionIsOnRecord() {
        trial.finds(items(MeetingState.CLOSED, "Adoption of the agenda"), "2026-06-30", Severity.WARNING, "not recorded");
        trial.silent(meeting("2026-06-24", MeetingState.CLOSED, meeting -> meeting.item("Adoption of the agenda", 10,
            item -> item.decision("Adopted", DecisionResult.ADOPTED_AMENDED))), "2026-06-30");
    }

    @Test
    void doesNotApplyBeforeTheAgendaIsPublished() {
        trial.silent(items(MeetingState.SCHEDULED, "Budget"), "2026-06-23");
        trial.silent(meeting("2026-06-24", MeetingState.AGENDA_PUBLISHED, meeting -> { }), "2026-06-23");
    }
}
