package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatsListCheckTest {

    private static final String DECEMBER = "committees/dicas/meetings/2026-12-08-december-meeting.xmi";

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    @Test
    void statsAreOneFlatObjectOfNumbers() throws IOException {
        JsonNode counts = cli.run("stats", "dicas", "--json").exits(0).json();
        assertTrue(counts.isObject() && counts.size() > 40);
        counts.forEach(count -> assertTrue(count.isInt() && count.intValue() > 0));
    }

    @ParameterizedTest
    @CsvSource({"committees,Committee", "meetings,Meeting", "people,Person", "organisations,Organisation", "actions,ActionItem",
        "recommendations,Recommendation", "decisions,Decision", "papers,Paper"})
    void listsAsManyAsAreCounted(String kind, String type) throws IOException {
        int counted = cli.run("stats", "dicas", "--json").exits(0).json().get(type).intValue();
        assertEquals(counted, cli.run("list", kind, "dicas", "--json").exits(0).json().size());
        assertEquals(counted + 1, records(cli.run("list", kind, "dicas", "--csv").exits(0).out()));
        assertEquals(counted + 1, cli.run("list", kind, "dicas").exits(0).out().lines().count());
    }

    @Test
    void itemsAreThoseOfAgendas() throws IOException {
        int onAgendas = 0;
        for (JsonNode meeting : cli.run("list", "meetings", "dicas", "--json").exits(0).json()) {
            onAgendas += meeting.get("items").intValue();
        }
        assertEquals(onAgendas, cli.run("list", "items", "dicas", "--json").exits(0).json().size());
    }

    @Test
    void meetingsHaveTheDocumentedKeysFirst() throws IOException {
        JsonNode meetings = cli.run("list", "meetings", "dicas", "--json").exits(0).json();
        meetings.forEach(meeting -> assertEquals(List.of("id", "number", "committee", "title", "start", "state", "items", "papers"),
            keys(meeting).subList(0, 8)));
        JsonNode december = meeting(meetings, "2026/3");
        assertEquals("2026-12-08T09:00:00+09:00", december.get("start").textValue());
        assertEquals("agendaPublished", december.get("state").textValue());
        assertEquals(9, december.get("papers").intValue());
        assertTrue(december.get("place").textValue().contains("第二会議室"));
    }

    @Test
    void everyObjectOfAListHasTheSameKeysAndNoValueIsNested() throws IOException {
        for (String kind : List.of("committees", "meetings", "items", "papers", "people", "organisations", "actions", "recommendations",
            "decisions")) {
            JsonNode list = cli.run("list", kind, "dicas", "--json").exits(0).json();
            list.forEach(object -> {
                assertEquals(keys(list.get(0)), keys(object), kind);
                object.forEach(value -> assertTrue(value.isValueNode(), kind));
            });
            String heading = cli.run("list", kind, "dicas", "--csv").exits(0).out().lines().findFirst().orElseThrow();
            assertEquals(String.join(",", keys(list.get(0))), heading);
        }
    }

    @Test
    void actionsSayWhatIsOverdueToday() throws IOException {
        JsonNode actions = cli.run("list", "actions", "dicas", "--json").exits(0).json();
        long overdue = StreamSupport.stream(actions.spliterator(), false).filter(action -> action.get("overdue").booleanValue()).count();
        assertTrue(overdue >= 6, () -> overdue + " overdue");
    }

    @Test
    void votesByNameAreCounted() throws IOException {
        JsonNode decisions = cli.run("list", "decisions", "dicas", "--json").exits(0).json();
        JsonNode rating = StreamSupport.stream(decisions.spliterator(), false)
            .filter(decision -> "2025/1-5".equals(decision.get("reference").textValue())).findFirst().orElseThrow();
        assertEquals(6, rating.get("votesFor").intValue());
        assertEquals(1, rating.get("votesAgainst").intValue());
        assertEquals(1, rating.get("abstentions").intValue());
        assertEquals("2025-01-28", rating.get("date").textValue());
    }

    @Test
    void aListIsJsonOrCsv() {
        cli.run("list", "meetings", "dicas", "--json", "--csv").exits(2);
    }

    @Test
    void anotherKindIsProposed() {
        assertTrue(cli.run("list", "meeting", "dicas").exits(2).err().contains("Did you mean 'meetings'?"));
    }

    @Test
    void whatIsNoRegisterIsRefusedWithTheReason() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        for (String command : List.of("stats", "check")) {
            cli.run(command, "nowhere").exits(2);
            cli.run(command, "empty").exits(2);
        }
        assertEquals(0, cli.faults().size());
    }

    @Test
    void aDamagedFileIsNamedAndTheRestIsCounted() throws IOException {
        Files.writeString(folder.resolve("dicas").resolve(DECEMBER), "<damaged");
        var stats = cli.run("stats", "dicas", "--json").exits(1);
        assertTrue(stats.err().contains("2026-12-08-december-meeting.xmi"), stats.err());
        assertEquals(17, stats.json().get("Meeting").intValue());
        assertEquals(17, cli.run("list", "meetings", "dicas", "--json").exits(1).json().size());
    }

    @Test
    void checkNamesADamagedFile() throws IOException {
        Files.writeString(folder.resolve("dicas").resolve(DECEMBER), "<damaged");
        JsonNode findings = cli.run("check", "dicas", "--json").exits(1).json();
        JsonNode damaged = StreamSupport.stream(findings.spliterator(), false)
            .filter(finding -> DECEMBER.equals(finding.get("file").textValue())).findFirst().orElseThrow();
        assertEquals("file", damaged.get("rule").textValue());
        assertEquals("error", damaged.get("severity").textValue());
        assertFalse(damaged.get("message").textValue().isBlank());
        assertFalse(damaged.get("remedy").textValue().isBlank());
    }

    @Test
    void checkNamesALinkThatLeadsNowhereWithItsLine() throws IOException {
        Path file = folder.resolve("dicas/committees/dicas/actions.xmi");
        String text = Files.readString(file);
        int line = text.substring(0, text.indexOf("owners=\"")).split("\n").length;
        Files.writeString(file, text.replaceFirst("owners=\"[^\"]+\"", "owners=\"00000000-0000-4000-8000-000000000000\""));
        JsonNode findings = cli.run("check", "dicas", "--json").exits(1).json();
        JsonNode dangling = StreamSupport.stream(findings.spliterator(), false)
            .filter(finding -> "reference".equals(finding.get("rule").textValue())).findFirst().orElseThrow(() -> new AssertionError(findings.toString()));
        assertEquals("committees/dicas/actions.xmi", dangling.get("file").textValue());
        assertEquals(36, dangling.get("id").textValue().length());
        assertTrue(Math.abs(dangling.get("line").intValue() - line) <= 12, dangling::toString);
    }

    @Test
    void findingsHaveTheDocumentedKeysAlsoAsOfAnotherDay() throws IOException {
        JsonNode findings = cli.run("check", "dicas", "--json", "--as-of", "2030-01-01").json();
        findings.forEach(finding -> assertEquals(List.of("severity", "rule", "file", "line", "id", "message", "remedy", "citation",
            "read", "link", "field", "committee", "meetingId", "waived", "waivedBy", "waivedUntil", "waivedReason"), keys(finding)));
        cli.run("check", "dicas", "--as-of", "tomorrow").exits(2);
    }

    @Test
    void checkOfTheSampleFindsNothingWrongWithItsFilesAndLinks() throws IOException {
        for (JsonNode finding : cli.run("check", "dicas", "--json").json()) {
            assertTrue(!List.of("file", "reference", "model").contains(finding.get("rule").textValue()), finding::toString);
        }
    }

    @Test
    void aRegisterThatIsEmptyListsNothing() {
        cli.run("new", "none", "--title", "T").exits(0);
        assertEquals("[]\n", cli.run("list", "meetings", "none", "--json").exits(0).out());
        assertTrue(cli.run("list", "actions", "none").exits(0).err().contains("no actions"));
    }

    private static JsonNode meeting(JsonNode meetings, String number) {
        return StreamSupport.stream(meetings.spliterator(), false).filter(meeting -> number.equals(meeting.get("number").textValue()))
            .findFirst().orElseThrow();
    }

    private static List<String> keys(JsonNode object) {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Lines of CSV that are not inside quotes. */
    private static int records(String csv) {
        boolean quoted = false;
        int records = 0;
        for (char character : csv.toCharArray()) {
            quoted ^= character == '"';
            records += !quoted && character == '\n' ? 1 : 0;
        }
        return records;
    }
}
