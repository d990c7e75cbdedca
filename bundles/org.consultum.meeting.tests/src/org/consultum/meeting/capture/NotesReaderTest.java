package org.consultum.meeting.capture;

import static org.consultum.meeting.Council.at;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.meeting.Council;
import org.consultum.model.DecisionResult;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Lines of notes as people type them, and the records made of them. */
class NotesReaderTest extends CommandTestBase {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 6, 10);

    private static Register register() {
        Register register = RegisterBuilder.register("Names").organisation("Seeker Works", OrganisationKind.COMPANY)
            .person("Minister North", "Seeker Works").person("Commissioner South", "Seeker Works").person("Anna Smith", "Seeker Works")
            .person("Bea Smith", "Seeker Works").person("北", "Seeker Works").role("Secretariat", "Seeker Works")
            .role("Legal adviser, US side", "Seeker Works").role("Legal adviser, Japanese side (法律顧問)", "Seeker Works")
            .role("Secretary of the forum, US side", "Seeker Works")
            .committee("Forum", forum -> { }).build();
        register.getOrganisations().getFirst().setShortName("SW");
        register.getPeople().getLast().setSortName("北");
        return register;
    }

    @TestFactory
    Stream<DynamicTest> everyLineOfTheTable() throws IOException {
        try (var in = NotesReaderTest.class.getResourceAsStream("lines.csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("# "))
                .toList();
            assertTrue(lines.size() >= 25);
            return lines.stream().map(line -> dynamicTest(line, () -> check(line.split("\\|", -1))));
        }
    }

    private static void check(String[] expected) {
        List<Captured> found = NotesReader.read(expected[0], register(), WEDNESDAY);
        assertEquals(1, found.size(), () -> "found: " + found);
        Captured line = found.getFirst();
        assertAll(
            () -> assertEquals(expected[1], line.kind().name()),
            () -> assertEquals(expected[2], line.text()),
            () -> assertEquals(expected[3], line.owners().stream().map(Party::getName).collect(Collectors.joining("+"))),
            () -> assertEquals(expected[4], switch (line.due()) {
                case Captured.Due.None none -> "";
                case Captured.Due.On on -> on.day().toString();
                case Captured.Due.NextMeeting next -> "next";
            }),
            () -> assertEquals(Integer.parseInt(expected[5]), line.unclear().size(), () -> line.unclear().toString()),
            () -> assertEquals(new Captured.Range(0, expected[0].length()), line.range()));
    }

    private static List<String> texts(String notes) {
        return NotesReader.read(notes, register(), WEDNESDAY).stream().map(Captured::text).toList();
    }

    @Test
    void whatOnlyLooksLikeALineIsNone() {
        assertEquals(List.of(), texts("The ACTION: was discussed"));
        assertEquals(List.of(), texts("ACTIONS: none"));
        assertEquals(List.of(), texts("ACTION draft the plan"));
        assertEquals(List.of(), texts("ACTION:"));
        assertEquals(List.of(), texts("```\nACTION: in a listing\n```\n"));
        assertEquals(List.of(), texts(""));
    }

    @Test
    void linesStandWhereTheyStand() {
        String notes = "Talk.\r\nACTION: @North go\n\n  DECISION: Done.\nMore talk.";
        List<Captured> found = NotesReader.read(notes, register(), WEDNESDAY);
        assertEquals(List.of("ACTION: @North go", "  DECISION: Done."), found.stream()
            .map(line -> notes.substring(line.range().start(), line.range().end())).toList());
        assertEquals(List.of("Go", "Done."), found.stream().map(Captured::text).toList());
    }

    @Test
    void anIndentedLineGoesOnWithTheOneBefore() {
        assertEquals(List.of("Draft the plan and send it", "Report"),
            texts("ACTION: @North draft the plan\n    and send it\nACTION: @South report\n- and a list"));
    }

    @Test
    void whatIsUnclearSaysWhereAndWhoMayBeMeant() {
        String notes = "Talk.\nACTION: Smith to draft the plan by 31 June 2026";
        var unclear = NotesReader.read(notes, register(), WEDNESDAY).getFirst().unclear();
        assertEquals("Smith", notes.substring(unclear.getFirst().range().start(), unclear.getFirst().range().end()));
        assertEquals(List.of("Anna Smith", "Bea Smith"), unclear.getFirst().candidates().stream().map(Party::getName).toList());
        assertEquals("by 31 June 2026", notes.substring(unclear.get(1).range().start(), unclear.get(1).range().end()));
    }

    @Test
    void whereSeveralMayBeMeantTheyAreNamed() {
        var unclear = NotesReader.read("ACTION: Legal adviser to check the text", register(), WEDNESDAY).getFirst().unclear();
        assertEquals(List.of("Legal adviser, US side", "Legal adviser, Japanese side (法律顧問)"),
            unclear.getFirst().candidates().stream().map(Party::getName).toList());
        assertTrue(unclear.getFirst().text().startsWith("Legal adviser, US side ")
            && unclear.getFirst().text().endsWith(" Legal adviser, Japanese side (法律顧問)?"), unclear.getFirst().text());
    }

    @Test
    void hostileNotesTakeNoTime() {
        for (String piece : List.of("@", " (", "by ", "to the next ", " ", ",", "North, ", "- ", "*", "ACTION:", "ACTION: x\n", "\n  ")) {
            for (int length : new int[] {1_000, 10_000}) {
                String hostile = "ACTION: " + piece.repeat(length) + "x\n" + piece.repeat(length) + "\n";
                assertTimeout(Duration.ofSeconds(20), () -> NotesReader.read(hostile, register(), WEDNESDAY), piece + " " + length);
            }
        }
    }

    private static final String NOTES = """
        Both sides agree.
        ACTION: North to draft the plan by 30 June 2026
        ACTION: South to report to the next meeting
        DECISION: The plan is made.
        RECOMMENDATION: @Ministry qualify a second source by 2026-12-31
        """;

    private static CaptureNotes capture(Fixture council, String notes) {
        return new CaptureNotes(council.domain(), council.elements(), council.item("Co-production"), notes,
            NotesReader.read(notes, council.item("Co-production")), at(20));
    }

    @TestFactory
    Stream<DynamicTest> linesBecomeRecords() {
        return inAllInterleavings(Council::inSession,
            step("capture", council -> capture(council, NOTES), council -> {
                assertEquals(NOTES, council.item("Co-production").getRecord().getNotes());
                var actions = council.committee("Council").getActionList().getActions();
                assertEquals(List.of("A-1", "A-2"), actions.stream().map(action -> action.getReference()).toList());
                assertEquals(LocalDate.of(2026, 6, 30), actions.getFirst().getDue());
                assertEquals(List.of(council.person("North")), actions.getFirst().getOwners());
                assertTrue(actions.getLast().isDueNextMeeting());
                assertEquals(council.item("Co-production"), actions.getLast().getOrigin());
                var decision = council.item("Co-production").getDecisions().getFirst();
                assertEquals(DecisionResult.ADOPTED, decision.getResult());
                assertTrue(decision.getQuorumNote().contains("There is a quorum."));
                var recommendation = council.recommendation("Qualify a second source");
                assertEquals(List.of(council.organisation("Ministry")), recommendation.getAddressees());
                assertEquals(LocalDate.of(2026, 12, 31), recommendation.getResponseDue());
            }),
            step("one more line", council -> capture(council, NOTES + "ACTION: Chair to write a letter\n"), council -> {
                assertEquals(List.of("A-1", "A-2", "A-3"), council.committee("Council").getActionList().getActions().stream()
                    .map(action -> action.getReference()).toList());
                assertEquals(1, council.item("Co-production").getDecisions().size());
                assertEquals(1, council.committee("Council").getFeedbackList().getRecommendations().size());
            }));
    }

    @TestFactory
    Stream<DynamicTest> notesWithoutLinesAreKept() {
        return inAllInterleavings(Council::inSession, step("keep", council -> capture(council, "Talk."),
            council -> assertEquals("Talk.", council.item("Co-production").getRecord().getNotes())));
    }

    @Test
    void anItemThatWaitsForAnAgendaTakesNoRecords() {
        Fixture council = RegisterBuilder.forum().fixture();
        assertRefused("no agenda", council, new CaptureNotes(council.domain(), council.elements(), council.item("Training of pilots"),
            "ACTION: x", List.of(), at(1)));
    }
}
