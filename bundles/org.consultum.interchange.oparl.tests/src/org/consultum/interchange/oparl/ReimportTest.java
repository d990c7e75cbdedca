package org.consultum.interchange.oparl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.PlanEntry;
import org.consultum.interchange.Sources;
import org.consultum.interchange.internal.PlannedImports;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.DecisionResult;
import org.consultum.model.Meeting;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.spi.Progress;
import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second import does with what the first one brought and what was done to it since. */
class ReimportTest {

    private static final String MEETING = """
        {"id": "https://ris.example/meeting/1", "type": "https://schema.oparl.org/1.1/Meeting", "name": "%s",
         "start": "2026-03-05T18:00:00+01:00", "end": "2026-03-05T20:00:00+01:00",
         "organization": ["https://ris.example/organization/7"], "agendaItem": [%s]}
        """;
    private static final String COMMITTEE = """
        {"id": "https://ris.example/organization/7", "type": "https://schema.oparl.org/1.1/Organization", "name": "Bauausschuss"}
        """;

    @TempDir
    private Path export;
    private final Register register = Council.empty();

    private static String item(int number, String name, String more) {
        return """
            {"id": "https://ris.example/item/%d", "type": "https://schema.oparl.org/1.1/AgendaItem", "number": "%d", "order": %d,
             "name": "%s", "public": true%s}
            """.formatted(number, number, number, name, more);
    }

    private void exports(String name, String... items) throws IOException {
        Files.writeString(export.resolve("organization.json"), COMMITTEE);
        Files.writeString(export.resolve("meeting.json"), MEETING.formatted(name, String.join(",", items)));
    }

    private ImportPlan take() throws IOException {
        return Council.take(register, export);
    }

    private Meeting meeting() {
        return register.getCommittees().getFirst().getMeetings().getFirst();
    }

    private List<String> titles() {
        return meeting().getAgenda().getItems().stream().map(AgendaItem::getTitle).toList();
    }

    @BeforeEach
    void firstImport() throws IOException {
        exports("Sitzung", item(1, "Haushalt", ", \"result\": \"vertagt\""), item(2, "Radweg", ""), item(3, "Verschiedenes", ""));
        assertEquals(5, take().total().added() - 1, "a committee, a meeting, three items and a decision");
    }

    @Test
    void whatChangedThereChangesHere() throws IOException {
        exports("Sitzung im Rathaus", item(1, "Haushalt", ", \"result\": \"einstimmig beschlossen\""), item(2, "Radweg", ""),
            item(3, "Verschiedenes", ""));
        ImportPlan plan = take();
        assertEquals(2, plan.total().updated());
        assertEquals("Sitzung im Rathaus", meeting().getTitle());
        assertEquals(DecisionResult.ADOPTED, meeting().getAgenda().getItems().getFirst().getDecisions().getFirst().getResult());
        assertFalse(take().hasChanges());
    }

    @Test
    void whatWasEditedHereStaysAndIsTold() throws IOException {
        meeting().setTitle("Sondersitzung");
        ImportPlan plan = take();
        assertFalse(plan.hasChanges());
        var kept = plan.entries(PlanEntry.KeptLocal.class).getFirst().kept().getFirst();
        assertEquals("title", kept.name());
        assertEquals("Sondersitzung", kept.here());
        assertEquals("Sitzung", kept.incoming());
        assertFalse(kept.sourceChanged());
        assertEquals("Sondersitzung", meeting().getTitle());
    }

    @Test
    void whatWasEditedOnBothSidesStaysAndTheOtherValueIsTold() throws IOException {
        meeting().setTitle("Sondersitzung");
        exports("Sitzung verlegt", item(1, "Haushalt", ", \"result\": \"vertagt\""), item(2, "Radweg neu", ""),
            item(3, "Verschiedenes", ""));
        ImportPlan plan = take();
        var kept = plan.entries(PlanEntry.KeptLocal.class).getFirst().kept().getFirst();
        assertEquals("Sitzung verlegt", kept.incoming());
        assertTrue(kept.sourceChanged());
        assertEquals("Sondersitzung", meeting().getTitle());
        assertEquals(List.of("Haushalt", "Radweg neu", "Verschiedenes"), titles());
        assertFalse(take().hasChanges());
    }

    @Test
    void theSameEditOnBothSidesIsNoConflict() throws IOException {
        meeting().setTitle("Sitzung verlegt");
        exports("Sitzung verlegt", item(1, "Haushalt", ", \"result\": \"vertagt\""), item(2, "Radweg", ""), item(3, "Verschiedenes", ""));
        ImportPlan plan = take();
        assertEquals(0, plan.total().kept() + plan.total().updated());
        assertFalse(take().hasChanges());
    }

    @Test
    void anItemDeletedHereStaysDeletedAndIsTold() throws IOException {
        meeting().getAgenda().getItems().remove(1);
        ImportPlan plan = take();
        assertFalse(plan.hasChanges());
        var skipped = plan.entries(PlanEntry.Skipped.class).getFirst();
        assertEquals(PlanEntry.Reason.DELETED_HERE, skipped.reason());
        assertEquals("Radweg", skipped.about().label());
        assertEquals(List.of("Haushalt", "Verschiedenes"), titles());
    }

    @Test
    void aMeetingDeletedHereStaysDeletedUnlessAskedFor() throws IOException {
        register.getCommittees().getFirst().getMeetings().clear();
        ImportPlan plan = take();
        assertFalse(plan.hasChanges());
        assertEquals(5, plan.total().skipped());
        try (OpenSource source = new Sources(ImportLimits.usual()).open(export)) {
            ImportPlan restore = new PlannedImports().prepare(register, new OparlImporter(), source, new ImportOptions(true, false),
                Progress.NONE);
            restore.command(Memory.domain(register)).execute();
        }
        assertEquals(List.of("Haushalt", "Radweg", "Verschiedenes"), titles());
    }

    @Test
    void whatIsGoneThereStaysHereAndIsTold() throws IOException {
        exports("Sitzung", item(1, "Haushalt", ", \"result\": \"vertagt\""), item(3, "Verschiedenes", ""));
        ImportPlan plan = take();
        var absent = plan.entries(PlanEntry.Absent.class).getFirst();
        assertEquals("Radweg", absent.about().label());
        assertTrue(absent.containerSeen());
        assertEquals(List.of("Haushalt", "Radweg", "Verschiedenes"), titles());
        assertFalse(take().hasChanges());
    }

    @Test
    void aNewItemComesInWhereItStandsThereAndOurOwnItemsKeepTheirPlace() throws IOException {
        AgendaItem own = RegisterFactory.eINSTANCE.createAgendaItem();
        own.setId("99999999-2222-4333-8444-555555555555");
        own.setTitle("Bericht der Verwaltung");
        meeting().getAgenda().getItems().add(1, own);
        exports("Sitzung", item(1, "Haushalt", ", \"result\": \"vertagt\""), item(2, "Radweg", ""),
            item(4, "Spielplatz", "").replace("\"order\": 4", "\"order\": 2"), item(3, "Verschiedenes", ""));
        take();
        assertEquals(List.of("Haushalt", "Bericht der Verwaltung", "Radweg", "Spielplatz", "Verschiedenes"), titles());
        assertFalse(take().hasChanges());
    }

    @Test
    void anotherOrderThereIsTakenUnlessTheOrderWasChangedHere() throws IOException {
        String[] turned = {item(1, "Haushalt", ", \"result\": \"vertagt\"").replace("\"order\": 1", "\"order\": 9"), item(2, "Radweg", ""),
            item(3, "Verschiedenes", "")};
        exports("Sitzung", turned);
        assertEquals(1, take().total().updated());
        assertEquals(List.of("Radweg", "Verschiedenes", "Haushalt"), titles());
        meeting().getAgenda().getItems().move(0, 1);
        ImportPlan plan = take();
        assertEquals(1, plan.total().kept());
        assertEquals(List.of("Verschiedenes", "Radweg", "Haushalt"), titles());
        assertFalse(plan.hasChanges());
    }

    @Test
    void whatIsTakenBackThereIsTakenBackHere() throws IOException {
        exports("Sitzung", item(1, "Haushalt", ", \"resolutionText\": \"Wird beraten.\""), item(2, "Radweg", ""),
            item(3, "Verschiedenes", ""));
        take();
        var decision = meeting().getAgenda().getItems().getFirst().getDecisions().getFirst();
        assertNull(decision.getResultText());
        assertEquals(DecisionResult.OPEN, decision.getResult());
        assertEquals("Wird beraten.", decision.getText());
    }

    @Test
    void anUpdateThatWouldContradictWhatWasEditedHereIsRefused() throws IOException {
        meeting().setStart(meeting().getStart().plusMinutes(90));
        exports("Sitzung", item(1, "Haushalt", ", \"result\": \"vertagt\""), item(2, "Radweg", ""), item(3, "Verschiedenes", ""));
        Path file = export.resolve("meeting.json");
        Files.writeString(file, Files.readString(file).replace("20:00:00", "19:00:00"));
        ImportPlan plan = take();
        assertEquals(1, plan.total().failed());
        assertEquals(20, meeting().getEnd().getHour());
    }

    @Test
    void aCommitteeOnlyReferredToGetsItsNameWhenItIsExported() throws IOException {
        Register fresh = Council.empty();
        Files.delete(export.resolve("organization.json"));
        Council.take(fresh, export);
        Committee committee = fresh.getCommittees().getFirst();
        assertEquals("Organization 7", committee.getName());
        exports("Sitzung", item(1, "Haushalt", ""));
        Council.take(fresh, export);
        assertEquals("Bauausschuss", committee.getName());
        assertEquals(1, fresh.getCommittees().size());
        Files.delete(export.resolve("organization.json"));
        assertFalse(Council.take(fresh, export).hasChanges(), "a stand-in never changes what is there");
    }

    @Test
    void whatTheSourceSaysIsDeletedStaysAndIsTold() throws IOException {
        Files.writeString(export.resolve("meeting.json"), """
            {"id": "https://ris.example/meeting/1", "type": "https://schema.oparl.org/1.1/Meeting", "deleted": true,
             "created": "2026-01-01T00:00:00+01:00", "modified": "2026-02-01T00:00:00+01:00"}
            """);
        ImportPlan plan = take();
        assertEquals(PlanEntry.Reason.WITHDRAWN, plan.entries(PlanEntry.Skipped.class).getFirst().reason());
        assertNotNull(meeting());
        assertFalse(plan.hasChanges());
    }

    @Test
    void numbersOfMeetingsStayAndNewOnesGoOn() throws IOException {
        assertEquals(1, meeting().getSequence());
        Files.writeString(export.resolve("earlier.json"), MEETING.formatted("Frühere Sitzung", "").replace("meeting/1", "meeting/2")
            .replace("2026-03", "2026-01"));
        take();
        assertEquals(List.of(1, 2), register.getCommittees().getFirst().getMeetings().stream().map(Meeting::getSequence).toList());
    }

    @Test
    void aPlanDoesNotFitARegisterThatHasChangedSince() throws IOException {
        exports("Sitzung im Rathaus", item(1, "Haushalt", ", \"result\": \"vertagt\""), item(2, "Radweg", ""),
            item(3, "Verschiedenes", ""));
        ImportPlan plan = Council.plan(register, export);
        meeting().setTitle("Inzwischen geändert");
        Command command = plan.command(Memory.domain(register));
        assertFalse(command.canExecute());
        assertThrows(IllegalStateException.class, () -> plan.command(Memory.domain(register)));
    }

    @Test
    void whatElseIsInTheRegisterStaysUntouched() throws IOException {
        Committee own = RegisterFactory.eINSTANCE.createCommittee();
        own.setId("99999999-2222-4333-8444-555555555555");
        own.setName("Bauausschuss");
        own.setSlug("bau");
        own.setEstablished(LocalDate.of(2020, 1, 1));
        register.getCommittees().add(own);
        ImportPlan plan = take();
        assertFalse(plan.hasChanges());
        assertEquals(Map.of("AgendaItem", 3, "Committee", 1, "Decision", 1, "Meeting", 1),
            Map.copyOf(plan.counts().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                e -> e.getValue().unchanged()))));
    }
}
