package org.consultum.interchange.oparl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consultum.interchange.ImportPlan;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.Paper;
import org.consultum.model.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as other councils lay them out. */
class LayoutsTest {

    /** One object of each class, referring to each other by address. */
    private static final Map<String, String> OBJECTS = new LinkedHashMap<>();

    static {
        OBJECTS.put("system", """
            {"id": "https://ris.example/", "type": "https://schema.oparl.org/1.0/System", "oparlVersion": "https://schema.oparl.org/1.0/",
             "body": "https://ris.example/bodies", "name": "RIS"}""");
        OBJECTS.put("body", """
            {"id": "https://ris.example/body/1", "type": "https://schema.oparl.org/1.0/Body", "name": "Stadt Beispiel",
             "shortName": "Beispiel",
             "contactName": "Büro", "contactEmail": "ris@beispiel.example", "ags": "05315000",
             "organization": "https://ris.example/body/1/organizations", "legislativeTerm": [
               {"id": "https://ris.example/term/20", "type": "https://schema.oparl.org/1.0/LegislativeTerm", "name": "20. Wahlperiode",
                "startDate": "2024-07-01", "endDate": "2029-06-30"}]}""");
        OBJECTS.put("council", """
            {"id": "https://ris.example/organization/1", "type": "https://schema.oparl.org/1.0/Organization",
             "body": "https://ris.example/body/1", "name": "Stadtrat", "organizationType": "Gremium", "startDate": "1946-01-01",
             "endDate": "9999-12-31"}""");
        OBJECTS.put("committee", """
            {"id": "https://ris.example/organization/2", "type": "https://schema.oparl.org/1.0/Organization",
             "body": "https://ris.example/body/1", "name": "Bauausschuss", "subOrganizationOf": "https://ris.example/organization/1"}""");
        OBJECTS.put("faction", """
            {"id": "https://ris.example/organization/3", "type": "https://schema.oparl.org/1.0/Organization",
             "body": "https://ris.example/body/1", "name": "Fraktion Grün", "organizationType": "Fraktion"}""");
        OBJECTS.put("person", """
            {"id": "https://ris.example/person/1", "type": "https://schema.oparl.org/1.0/Person", "name": "Dr. Erika Muster",
             "familyName": "Muster", "givenName": "Erika", "title": ["Dr."], "phone": ["1", "2"], "email": "erika@beispiel.example",
             "membership": ["https://ris.example/membership/1", "https://ris.example/membership/2"]}""");
        OBJECTS.put("membership1", """
            {"id": "https://ris.example/membership/1", "type": "https://schema.oparl.org/1.0/Membership",
             "person": "https://ris.example/person/1", "organization": "https://ris.example/organization/2",
             "role": "Stellvertretende Vorsitzende", "votingRight": true, "startDate": "2024-07-01",
             "onBehalfOf": "https://ris.example/organization/3"}""");
        OBJECTS.put("membership2", """
            {"id": "https://ris.example/membership/2", "type": "https://schema.oparl.org/1.0/Membership",
             "person": "https://ris.example/person/1", "organization": "https://ris.example/organization/3", "role": "Sprecherin"}""");
        OBJECTS.put("location", """
            {"id": "https://ris.example/location/1", "type": "https://schema.oparl.org/1.0/Location", "description": "Rathaus",
             "room": "Saal 1", "streetAddress": "Markt 1", "postalCode": "12345", "locality": "Beispiel",
             "geojson": {"type": "Point", "coordinates": [7.0, 50.9]}}""");
        OBJECTS.put("meeting", """
            {"id": "https://ris.example/meeting/1", "type": "https://schema.oparl.org/1.0/Meeting", "name": "3. Sitzung",
             "meetingState": "eingeladen", "start": "2026-03-05T18:00:00+01:00", "end": "2026-03-05T20:00:00+01:00",
             "organization": ["https://ris.example/organization/2", "https://ris.example/organization/1"],
             "location": "https://ris.example/location/1", "participant": ["https://ris.example/person/1"],
             "agendaItem": ["https://ris.example/item/1", "https://ris.example/item/2"]}""");
        OBJECTS.put("item1", """
            {"id": "https://ris.example/item/1", "type": "https://schema.oparl.org/1.0/AgendaItem",
             "meeting": "https://ris.example/meeting/1", "number": "", "name": "Öffentlicher Teil", "public": true}""");
        OBJECTS.put("item2", """
            {"id": "https://ris.example/item/2", "type": "https://schema.oparl.org/1.0/AgendaItem",
             "meeting": "https://ris.example/meeting/1", "number": "Ö 1", "name": "Bebauungsplan", "public": false,
             "consultation": "https://ris.example/consultation/1", "result": "mehrheitlich beschlossen (Ja 12, Nein 3, Enthaltungen 1)",
             "resolutionText": "Der Plan wird beschlossen."}""");
        OBJECTS.put("consultation", """
            {"id": "https://ris.example/consultation/1", "type": "https://schema.oparl.org/1.0/Consultation",
             "paper": "https://ris.example/paper/1", "agendaItem": "https://ris.example/item/2",
             "meeting": "https://ris.example/meeting/1", "organization": "https://ris.example/organization/2",
             "role": "Beschlussfassung", "authoritative": true}""");
        OBJECTS.put("paper", """
            {"id": "https://ris.example/paper/1", "type": "https://schema.oparl.org/1.0/Paper", "body": "https://ris.example/body/1",
             "name": "Bebauungsplan 17", "reference": "2026/17", "date": "2026-02-01", "paperType": "Antrag",
             "originatorOrganization": ["https://ris.example/organization/3"], "keyword": ["Bauen", "Plan"],
             "mainFile": "https://ris.example/file/1", "auxiliaryFile": ["https://ris.example/file/2"]}""");
        OBJECTS.put("file1", """
            {"id": "https://ris.example/file/1", "type": "https://schema.oparl.org/1.0/File", "name": "Antrag", "fileName": "antrag.pdf",
             "mimeType": "application/pdf", "size": 1234, "accessUrl": "https://ris.example/file/1.pdf", "sha512Checksum": "abc"}""");
        OBJECTS.put("file2", """
            {"id": "https://ris.example/file/2", "type": "https://schema.oparl.org/1.0/File", "name": "Karte",
             "accessUrl": "https://ris.example/file/2.pdf"}""");
    }

    @TempDir
    private Path folder;

    private Register imported(Path source) throws IOException {
        Register register = Council.empty();
        Council.take(register, source);
        return register;
    }

    private static Committee committee(Register register, String name) {
        return register.getCommittees().stream().filter(committee -> name.equals(committee.getName())).findFirst().orElseThrow();
    }

    private Path oneFileEach() throws IOException {
        for (var object : OBJECTS.entrySet()) {
            Files.writeString(folder.resolve(object.getKey() + ".json"), object.getValue());
        }
        return folder;
    }

    @Test
    void objectsInFilesOfTheirOwnAreJoinedByTheirAddresses() throws IOException {
        Register register = imported(oneFileEach());
        assertEquals(List.of("Stadtrat", "Bauausschuss"), register.getCommittees().stream().map(Committee::getName).toList());
        assertEquals(List.of("Stadt Beispiel", "Fraktion Grün"), register.getOrganisations().stream().map(o -> o.getName()).toList());
        Committee bau = committee(register, "Bauausschuss");
        assertEquals("Stadtrat", bau.getParent().getName());
        assertEquals("Stadt Beispiel", bau.getOrganisation().getName());
        assertEquals("20. Wahlperiode", bau.getPeriods().getFirst().getName());
        assertEquals(LocalDate.of(1946, 1, 1), committee(register, "Stadtrat").getEstablished());
        assertEquals(null, committee(register, "Stadtrat").getDissolved(), "the year 9999 is no date");
        var membership = bau.getMemberships().getFirst();
        assertEquals(MembershipRole.VICE_CHAIR, membership.getRole());
        assertEquals("Stellvertretende Vorsitzende", membership.getTitle());
        assertEquals("Fraktion Grün", membership.getOnBehalfOf().getName());
        var person = register.getPeople().getFirst();
        assertEquals(person, membership.getMember());
        assertEquals("Muster, Erika", person.getSortName());
        assertEquals("Fraktion Grün", person.getOrganisation().getName());
        assertEquals("Sprecherin", person.getPosition());
    }

    @Test
    void theMeetingHasPlaceStateAttendanceAndItems() throws IOException {
        Meeting meeting = committee(imported(oneFileEach()), "Bauausschuss").getMeetings().getFirst();
        assertEquals("Rathaus, Saal 1", meeting.getPlace());
        assertEquals("Markt 1, 12345 Beispiel", meeting.getAddress());
        assertEquals(MeetingState.AGENDA_PUBLISHED, meeting.getState());
        assertEquals(ZonedDateTime.of(2026, 3, 5, 18, 0, 0, 0, ZoneId.of("Europe/Berlin")), meeting.getStart());
        assertEquals("Dr. Erika Muster", meeting.getAttendance().getFirst().getParty().getName());
        assertTrue(meeting.getProperties().stream().anyMatch(p -> p.getKey().equals("oparl.jointWith") && p.getValue().equals("Stadtrat")));
        List<AgendaItem> items = meeting.getAgenda().getItems();
        assertEquals(ItemKind.HEADING, items.getFirst().getKind());
        AgendaItem item = items.get(1);
        assertEquals("Ö 1", item.getNumber());
        assertTrue(item.isClosed());
        assertEquals(ItemPurpose.DECIDE, item.getPurpose());
        var decision = item.getDecisions().getFirst();
        assertEquals(DecisionResult.ADOPTED, decision.getResult());
        assertEquals(DecisionMethod.NOT_RECORDED, decision.getMethod(), "numbers of votes do not say how they were taken");
        assertEquals(List.of(12, 3, 1), List.of(decision.getVotesFor(), decision.getVotesAgainst(), decision.getAbstentions()));
        assertEquals("Der Plan wird beschlossen.", decision.getText());
    }

    @Test
    void thePaperLiesWithTheCommitteeThatDecides() throws IOException {
        Committee bau = committee(imported(oneFileEach()), "Bauausschuss");
        Paper paper = bau.getPaperList().getPapers().getFirst();
        assertEquals("2026/17", paper.getReference());
        assertEquals("Fraktion Grün", paper.getOriginators().getFirst().getName());
        assertEquals("https://ris.example/file/1.pdf", paper.getVersions().getFirst().getSource());
        assertEquals(1234, paper.getVersions().getFirst().getSize());
        assertEquals("Karte", paper.getAnnexes().getFirst().getLabel());
        var use = bau.getMeetings().getFirst().getAgenda().getItems().get(1).getPapers().getFirst();
        assertEquals(paper, use.getPaper());
        assertTrue(use.isAuthoritative());
    }

    private String same(Path source) throws IOException {
        Council council = Council.at(folder.resolveSibling(folder.getFileName() + "-register-" + source.getFileName()));
        council.take(source);
        return council.files().toString();
    }

    @Test
    void everyLayoutOfTheSameObjectsGivesTheSameRegister() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        for (var object : OBJECTS.entrySet()) {
            Files.writeString(files.resolve(object.getKey() + ".json"), object.getValue());
        }
        String expected = same(files);
        String all = String.join(",", OBJECTS.values());
        Path array = Files.writeString(folder.resolve("array.json"), "[" + all + "]");
        assertEquals(expected, same(array), "one array");
        Path page = Files.writeString(folder.resolve("page.json"), "{\"data\": [" + all + "], \"pagination\": {\"totalElements\": 15}}");
        assertEquals(expected, same(page), "a page of a list");
        Path lines = Files.writeString(folder.resolve("lines.jsonl"), OBJECTS.values().stream().map(o -> o.replace("\n", " "))
            .reduce("", (a, b) -> a + b + "\n"));
        assertEquals(expected, same(lines), "an object a line");
        Path mark = Files.write(folder.resolve("mark.json"), ("\uFEFF[" + all + "]").getBytes(StandardCharsets.UTF_8));
        assertEquals(expected, same(mark), "with a byte order mark");
        Path wide = Files.write(folder.resolve("wide.json"), ("\uFEFF[" + all + "]").getBytes(StandardCharsets.UTF_16LE));
        assertEquals(expected, same(wide), "in UTF-16");
        Path zip = Zips.of(folder.resolve("export.zip"), Map.of("a/b/c/all.json", "[" + all + "]", "a/README.md", "hello"));
        assertEquals(expected, same(zip), "in an archive with folders");
        Path mirror = Files.createDirectory(folder.resolve("mirror"));
        Files.writeString(mirror.resolve("objects?page=1"), "{\"data\": [" + all + "], \"links\": {}}");
        Files.writeString(mirror.resolve("LICENSE"), "CC0");
        assertEquals(expected, same(mirror), "a copy of a server");
    }

    @Test
    void classesAreRecognisedWithoutTheirTypes() throws IOException {
        for (var object : OBJECTS.entrySet()) {
            String plain = object.getValue().replaceAll("\"type\": \"https://schema.oparl.org[^\"]*\",\\s*", "");
            Files.writeString(folder.resolve(object.getKey() + ".json"), plain);
        }
        ImportPlan plan = Council.plan(Council.empty(), folder);
        assertEquals(2, plan.counts().get("Committee").added());
        assertEquals(1, plan.counts().get("Meeting").added());
        assertEquals(2, plan.counts().get("AgendaItem").added());
        assertEquals(1, plan.counts().get("Paper").added());
        assertEquals(1, plan.counts().get("Person").added());
        assertEquals(1, plan.counts().get("Membership").added());
    }

    @Test
    void everythingMayBeEmbedded() throws IOException {
        Files.writeString(folder.resolve("all.json"), """
            {"type": "https://schema.oparl.org/1.1/Body", "id": "b", "name": "Stadt", "organization": [
               {"id": "o", "name": "Rat", "meeting": [
                  {"id": "m", "name": "Sitzung", "start": "2026-01-05T18:00:00+01:00", "agendaItem": [
                     {"id": "i", "name": "Haushalt", "number": "1", "consultation":
                        {"id": "c", "role": "Beratung", "paper": {"id": "p", "name": "Entwurf", "mainFile":
                           {"id": "f", "accessUrl": "https://ris.example/f.pdf"}}}}]}],
                "membership": [{"id": "ms", "role": "Mitglied", "person": {"id": "pe", "name": "Erika"}}]}]}
            """);
        Register register = imported(folder);
        Committee rat = committee(register, "Rat");
        AgendaItem item = rat.getMeetings().getFirst().getAgenda().getItems().getFirst();
        assertEquals("Entwurf", item.getPapers().getFirst().getPaper().getTitle());
        assertEquals("Erika", rat.getMemberships().getFirst().getMember().getName());
        assertEquals("https://ris.example/f.pdf", item.getPapers().getFirst().getPaper().getVersions().getFirst().getSource());
    }

    @Test
    void oddDatesAreUnderstoodAndOffsetsThatDoNotFitStay() throws IOException {
        Register register = Council.empty();
        for (var start : Map.of("1", "05.03.2026 18:30 Uhr", "2", "2026-03-05 18:30", "3", "2026-03-05T18:30:00.000+0100", "4",
            "2026-07-05T17:30:00Z", "5", "2026-03-05").entrySet()) {
            Files.writeString(folder.resolve(start.getKey() + ".json"), """
                {"id": "m%s", "type": "https://schema.oparl.org/1.1/Meeting", "name": "%s", "start": "%s", "organization": ["o"]}
                """.formatted(start.getKey(), start.getKey(), start.getValue()));
        }
        ImportPlan plan = Council.take(register, folder);
        Map<String, String> starts = new TreeMap<>();
        register.getCommittees().getFirst().getMeetings().forEach(m -> starts.put(m.getTitle(), m.getStart().toString()));
        assertEquals(Map.of("1", "2026-03-05T18:30+01:00[Europe/Berlin]", "2", "2026-03-05T18:30+01:00[Europe/Berlin]", "3",
            "2026-03-05T18:30+01:00[Europe/Berlin]", "4", "2026-07-05T17:30Z", "5", "2026-03-05T00:00+01:00[Europe/Berlin]"), starts);
        assertTrue(plan.notices().stream().anyMatch(group -> group.code().equals("value.noTime")));
    }

    @Test
    void meetingsWithoutACommitteeAreNeverDropped() throws IOException {
        Files.writeString(folder.resolve("m.json"), """
            {"id": "m", "type": "https://schema.oparl.org/1.1/Meeting", "name": "Begehung", "start": "2026-01-05T18:00:00+01:00"}
            """);
        Register register = Council.empty();
        ImportPlan plan = Council.take(register, folder);
        assertEquals("Begehung", register.getCommittees().getFirst().getMeetings().getFirst().getTitle());
        assertTrue(plan.notices().stream().anyMatch(group -> group.code().equals("meeting.noCommittee")));
        assertFalse(Council.take(register, folder).hasChanges());
    }

    @Test
    void unknownResultsKeepTheirWordsAndAreTold() throws IOException {
        Files.writeString(folder.resolve("m.json"), """
            {"id": "m", "type": "https://schema.oparl.org/1.1/Meeting", "name": "S", "start": "2026-01-05T18:00:00+01:00",
             "organization": ["o"], "agendaItem": [{"id": "i", "number": "1", "name": "n", "result": "Siehe Protokoll"}]}
            """);
        Register register = Council.empty();
        ImportPlan plan = Council.take(register, folder);
        var decision = register.getCommittees().getFirst().getMeetings().getFirst().getAgenda().getItems().getFirst().getDecisions()
            .getFirst();
        assertEquals(DecisionResult.OPEN, decision.getResult());
        assertEquals("Siehe Protokoll", decision.getResultText());
        assertTrue(plan.notices().stream().anyMatch(group -> group.code().equals("result.unknown")));
    }

    @Test
    void theExamplesOfTheStandardComeIn() throws IOException {
        ImportPlan plan = Council.plan(Council.empty(), Council.data("oparl-spec").resolve("examples"));
        assertTrue(plan.isClean(), () -> plan.notices().toString());
        assertEquals(1, plan.counts().get("Meeting").added());
        assertEquals(1, plan.counts().get("Paper").added());
        assertEquals(1, plan.counts().get("Person").added());
        assertEquals(1, plan.counts().get("AgendaItem").added());
    }
}
