package org.consultum.rules.packs.local;

import static org.consultum.rules.packs.Boards.meeting;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.function.Consumer;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersion;
import org.consultum.model.AgendaVersionLine;
import org.consultum.model.ItemKind;
import org.consultum.model.MeetingState;
import org.consultum.model.Minutes;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class NoUnannouncedItemTest {

    private final Trial trial = Trial.of("england-local", "U-02");

    /** A meeting whose agenda of two items was published as a version at a moment; a third item came after that. */
    private static RegisterBuilder published(String at, MeetingState state, Consumer<AgendaItem> third) {
        return meeting("2026-06-24", state, meeting -> meeting.item("Minutes", 5).item("Budget", 30).with(one -> {
            var elements = new NewElements(IdSource.random());
            AgendaVersion version = elements.create(AgendaVersion.class, Literals.AGENDA_VERSION);
            version.setPublished(Instant.parse(at));
            one.getAgenda().getItems().forEach(item -> {
                AgendaVersionLine line = RegisterFactory.eINSTANCE.createAgendaVersionLine();
                line.setItem(item.getId());
                version.getLines().add(line);
            });
            one.getAgenda().getVersions().add(version);
            AgendaItem late = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
            late.setTitle("Flood");
            third.accept(late);
            one.getAgenda().getItems().add(late);
        }));
    }

    @Test
    void anItemThatIsOnNoVersionNeedsAReason() {
        trial.finds(published("2026-06-12T08:00:00Z", MeetingState.AGENDA_PUBLISHED, item -> { }), "2026-06-20", Severity.ERROR,
            "\"Flood\"");
    }

    @Test
    void theReasonOfTheUrgencyWillDo() {
        trial.silent(published("2026-06-12T08:00:00Z", MeetingState.AGENDA_PUBLISHED, item -> item.setLateReason("The river rose")),
            "2026-06-20");
    }

    @Test
    void aVersionAtTheStartCountsOneAfterItDoesNot() {
        assertEquals(1, trial.find(published("2026-06-24T14:00:00Z", MeetingState.CLOSED, item -> { }).fixture(), "2026-06-30").size());
        trial.silent(published("2026-06-24T14:00:01Z", MeetingState.CLOSED, item -> { }), "2026-06-30");
    }

    @Test
    void anItemMarkedAsLateNeedsAReasonWithoutVersionsToo() {
        trial.finds(meeting("2026-06-24", MeetingState.CLOSED, meeting -> meeting.item("Flood", 10, item -> item.with(
            one -> one.setLate(true)))), "2026-06-30", Severity.WARNING);
    }

    @Test
    void doesNotApplyToHeadingsNorBeforeTheAgendaIsPublished() {
        trial.silent(published("2026-06-12T08:00:00Z", MeetingState.AGENDA_PUBLISHED, item -> item.setKind(ItemKind.HEADING)),
            "2026-06-20");
        trial.silent(published("2026-06-12T08:00:00Z", MeetingState.SCHEDULED, item -> { }), "2026-06-20");
    }
}
