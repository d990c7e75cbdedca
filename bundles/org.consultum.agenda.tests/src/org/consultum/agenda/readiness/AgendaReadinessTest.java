package org.consultum.agenda.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.agenda.Agendas;
import org.consultum.model.Marking;
import org.consultum.model.PaperUse;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.Test;

/** Whether papers are in order, item by item. */
class AgendaReadinessTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 3);

    private static Fixture agenda() {
        return Agendas.meeting(meeting -> meeting.item("Opening", 5).item("Budget", 30, item -> item.paper("Report")));
    }

    private static Fixture withoutVersion() {
        var fixture = agenda();
        fixture.paper("Report").getVersions().clear();
        fixture.paper("Report").setOwes(fixture.person("Baker"));
        return fixture;
    }

    private static ItemReadiness budget(Fixture fixture, LocalDate today, Optional<LocalDate> due) {
        return AgendaReadiness.of(fixture.meeting("Meeting"), today, due).item(fixture.item("Budget")).orElseThrow();
    }

    private static Marking marking(String level) {
        var marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel(level);
        return marking;
    }

    @Test
    void anItemWithItsPapersIsReady() {
        var item = budget(agenda(), DUE, Optional.empty());
        assertEquals(ReadinessState.READY, item.state());
        assertEquals(1, item.present());
        assertEquals(1, item.expected());
        assertEquals("The paper is there.", item.text());
    }

    @Test
    void anItemWithoutPapersIsReady() {
        var fixture = agenda();
        var opening = AgendaReadiness.of(fixture.meeting("Meeting"), DUE, Optional.empty()).item(fixture.item("Opening")).orElseThrow();
        assertEquals("No papers expected.", opening.text());
        assertEquals(ReadinessState.READY, opening.state());
    }

    @Test
    void untilItIsDueAPaperIsWaitedFor() {
        var fixture = withoutVersion();
        fixture.paper("Report").setDue(DUE);
        var item = budget(fixture, DUE, Optional.empty());
        assertEquals(ReadinessState.WAITING, item.state());
        assertEquals("“Report” is due on 3 Jun 2026. To be delivered by: Baker.", item.text());
        assertEquals(List.of(fixture.person("Baker")), item.owing());
        assertEquals(0, item.present());
    }

    @Test
    void fromTheDayAfterItIsMissing() {
        var fixture = withoutVersion();
        var item = budget(fixture, DUE.plusDays(1), Optional.of(DUE));
        assertEquals(ReadinessState.MISSING, item.state());
        assertEquals("“Report” is missing; it was due on 3 Jun 2026. To be delivered by: Baker.", item.text());
    }

    @Test
    void withoutADayItIsMissingAtOnce() {
        assertEquals("“Report” is missing. To be delivered by: Baker.", budget(withoutVersion(), DUE, Optional.empty()).text());
    }

    @Test
    void aPaperThatCameAfterItsDayIsLate() {
        var fixture = agenda();
        fixture.paper("Report").setDue(DUE);
        fixture.paper("Report").getVersions().getFirst().setReceived(DUE);
        assertEquals(ReadinessState.READY, budget(fixture, DUE, Optional.empty()).state());
        fixture.paper("Report").getVersions().getFirst().setReceived(DUE.plusDays(2));
        var item = budget(fixture, DUE, Optional.empty());
        assertEquals(ReadinessState.LATE, item.state());
        assertEquals("“Report” came in on 5 Jun 2026; it was due on 3 Jun 2026.", item.text());
    }

    @Test
    void aUseWithoutItsPaperIsMissing() {
        var fixture = agenda();
        fixture.item("Budget").getPapers().add(fixture.elements().create(PaperUse.class, Literals.PAPER_USE));
        var item = budget(fixture, DUE, Optional.empty());
        assertEquals(ReadinessState.MISSING, item.state());
        assertEquals(1, item.present());
        assertEquals(2, item.expected());
        assertEquals("A paper that is named cannot be found.", item.text());
    }

    @Test
    void aPaperMarkedHigherThanItsItemIsWrong() {
        var fixture = agenda();
        fixture.paper("Report").setMarking(marking("SECRET"));
        assertEquals(ReadinessState.WRONG_MARKING, budget(fixture, DUE, Optional.empty()).state());
        fixture.item("Budget").setMarking(marking("OPEN"));
        assertEquals(ReadinessState.WRONG_MARKING, budget(fixture, DUE, Optional.empty()).state());
        fixture.item("Budget").setMarking(marking("SECRET"));
        assertEquals(ReadinessState.READY, budget(fixture, DUE, Optional.empty()).state());
        fixture.item("Budget").setMarking(null);
        fixture.meeting("Meeting").setMarking(marking("SECRET"));
        assertEquals(ReadinessState.READY, budget(fixture, DUE, Optional.empty()).state(), "as the meeting is");
    }

    @Test
    void theLowestLevelIsNoHigherThanNone() {
        var fixture = agenda();
        fixture.paper("Report").setMarking(marking("OPEN"));
        assertEquals(ReadinessState.READY, budget(fixture, DUE, Optional.empty()).state());
    }

    @Test
    void theMeetingIsAsReadyAsItsWorstItem() {
        var fixture = withoutVersion();
        var readiness = AgendaReadiness.of(fixture.meeting("Meeting"), DUE, Optional.empty());
        assertEquals(ReadinessState.MISSING, readiness.state());
        assertEquals("1 paper is missing.", readiness.text());
        assertEquals("All papers are there.", AgendaReadiness.of(agenda().meeting("Meeting"), DUE, Optional.empty()).text());
    }
}
