package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Review rounds on the command line")
class RoundsTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    @Test
    @DisplayName("are listed with the zone of the deadline and who is missing")
    void lists() throws IOException {
        JsonNode rounds = cli.run("rounds", "dicas", "--json").exits(0).json();
        assertEquals(2, rounds.size());
        JsonNode closed = rounds.get(0);
        assertEquals("closed", closed.get("state").textValue());
        assertEquals("agreedWithChanges", closed.get("result").textValue());
        JsonNode open = rounds.get(1);
        assertEquals("2026-11-30T17:00:00+09:00", open.get("deadline").textValue());
        assertEquals("Asia/Tokyo", open.get("zone").textValue());
        assertEquals("none", open.get("result").textValue());
        assertEquals(8, open.get("reviewers").intValue());
        assertEquals(2, open.get("answered").intValue());
        assertEquals(6, open.get("missing").textValue().split("; ").length);
        String table = cli.run("rounds", "dicas", "--open").exits(0).out();
        assertTrue(table.contains("Asia/Tokyo") && !table.contains("closed"), table);
    }

    @Test
    @DisplayName("show the text with comments, verdicts and how the result came about")
    void shows() throws IOException {
        String minutes = cli.run("round", "dicas", "minutes of the autumn").exits(0).out();
        assertTrue(minutes.contains("on “before platforms”"), minutes);
        assertTrue(minutes.contains("No platform was named at the meeting."), minutes);
        assertTrue(minutes.contains("Of 5 asked, 3 agreed, 1 agreed with changes"), minutes);
        assertTrue(minutes.contains("(does not count)"), minutes);
        assertFalse(minutes.contains("is gone"), minutes);
        String agenda = cli.run("round", "dicas", "agenda").exits(0).out();
        assertTrue(agenda.contains("Silence until 30 November 2026, 17:00 (Asia/Tokyo, UTC+09:00) is agreement"), agenda);
        assertTrue(agenda.contains("suggests “an arrangement of three years”"), agenda);
        assertTrue(agenda.contains("9 Maintenance in private facilities"), agenda);
    }

    @Test
    @DisplayName("give places of comments in their texts to programs")
    void places() throws IOException {
        JsonNode round = cli.run("round", "dicas", "Agenda", "--json").exits(0).json();
        assertEquals(documented("round"), keys(round));
        JsonNode comment = round.get("comments").get(0);
        assertEquals("exact", comment.get("place").textValue());
        for (JsonNode section : round.get("sections")) {
            if (section.get("element").equals(comment.get("element")) && section.get("field").equals(comment.get("field"))) {
                assertEquals("a standing arrangement",
                    section.get("text").textValue().substring(comment.get("start").intValue(), comment.get("end").intValue()));
            }
        }
    }

    @Test
    @DisplayName("that nobody knows are refused with those there are")
    void unknown() {
        String unknown = cli.run("round", "dicas", "no such").exits(2).err();
        assertTrue(unknown.contains("'no such'") && unknown.contains("Agenda of the December meeting"), unknown);
        assertTrue(cli.run("round", "dicas", "meeting").exits(2).err().contains("several"));
    }

    @Test
    @DisplayName("tell what is new in a pack since a version")
    void changes() throws IOException {
        JsonNode changes = cli.run("changes", "dicas", "--meeting", "2026-12-08", "--since", "a", "--json").exits(0).json();
        assertEquals(1, changes.size());
        assertEquals("added", changes.get(0).get("change").textValue());
        assertEquals("Offer of a yard to host a site visit", changes.get(0).get("title").textValue());
        assertEquals(documented("changes"), keys(changes.get(0)));
        var none = cli.run("changes", "dicas", "--meeting", "2026-12-08", "--since", "B").exits(0);
        assertTrue(none.err().contains("Nothing is new since version B."), none.err());
        String unknown = cli.run("changes", "dicas", "--meeting", "2026-12-08", "--since", "Z").exits(2).err();
        assertTrue(unknown.contains("'Z'") && unknown.contains("A, B"), unknown);
    }

    @Test
    @DisplayName("are not for the public, and are for members")
    void forRecipients() {
        var rounds = cli.run("rounds", "dicas", "--recipient", "public").exits(0);
        assertFalse(rounds.out().contains("Agenda"), rounds.out());
        String japan = cli.run("round", "dicas", "Agenda", "--recipient", "Members from Japan").exits(0).out();
        assertTrue(japan.contains("a standing arrangement"), japan);
    }

    @Test
    @DisplayName("have the keys and options that the documentation names")
    void documentation() throws IOException {
        assertEquals(documented("rounds"), keys(cli.run("rounds", "dicas", "--json").exits(0).json().get(0)));
        for (String command : List.of("rounds", "round", "changes")) {
            String help = cli.run(command, "--help").exits(0).out();
            documented(command).forEach(key -> assertTrue(help.contains(key), () -> key + " in the help of " + command));
        }
    }

    private static List<String> documented(String command) throws IOException {
        Path file = Path.of(System.getProperty("consultum.root", "../..")).resolve("releng/docs/command-line.md");
        assumeTrue(Files.exists(file), () -> "no page at " + file.toAbsolutePath());
        String page = Files.readString(file);
        int mark = page.indexOf("<!-- keys: " + command + " -->");
        return Pattern.compile("`([^`]+)`").matcher(page.substring(mark, page.indexOf("\n\n", mark))).results()
            .map(match -> match.group(1)).toList();
    }

    private static List<String> keys(JsonNode object) {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
