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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where recommendations stand, the story of one, and what nobody follows, on the command line. */
class LoopsTest {

    private static final Path ROOT = Path.of(System.getProperty("consultum.root", "../.."));

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    private static JsonNode of(JsonNode loops, String reference) {
        for (JsonNode loop : loops) {
            if (reference.equals(loop.get("reference").textValue())) {
                return loop;
            }
        }
        throw new AssertionError(reference + " in " + loops);
    }

    private static Set<String> values(JsonNode array, String key) {
        var values = new TreeSet<String>();
        array.forEach(object -> values.add(object.get(key).asText()));
        return values;
    }

    @Test
    void saysWhereEveryRecommendationStandsAndWhy() throws IOException {
        JsonNode loops = cli.run("loops", "dicas", "--json").exits(0).json();

        assertEquals(Set.of("made", "answered", "underWay", "done", "reviewed", "closed"), values(loops, "stage"));
        JsonNode reopened = of(loops, "R-2025-05");
        assertEquals("reopened", reopened.get("reason").textValue());
        assertEquals("R-2026-03", reopened.get("successors").textValue());
        assertEquals("nothing", reopened.get("next").textValue());
        assertEquals("R-2025-05", of(loops, "R-2026-03").get("ancestor").textValue());
        String table = cli.run("loops", "dicas").exits(0).out();
        assertTrue(table.contains("R-2026-03  Carry the priority ratings to the second tier"), table);
    }

    @Test
    void leavesOutWhatIsNotAskedFor() throws IOException {
        JsonNode late = cli.run("loops", "dicas", "--late", "--json").exits(0).json();
        assertTrue(late.size() > 0);
        late.forEach(loop -> assertTrue(loop.get("daysLate").intValue() > 0, loop::toString));
        assertEquals(Set.of("closed"), values(cli.run("loops", "dicas", "--stage", "closed", "--json").exits(0).json(), "stage"));
        assertEquals(Set.of("dicas"), values(cli.run("loops", "dicas", "--committee", "dicas", "--json").exits(0).json(), "committeeSlug"));
        assertEquals(0, cli.run("loops", "dicas", "--late", "--as-of", "2024-01-01", "--json").exits(0).json().size());
        assertTrue(cli.run("loops", "dicas", "--stage", "gone").exits(2).err().contains("underWay"));
        assertTrue(cli.run("loops", "dicas", "--committee", "nobody").exits(2).err().contains("dicas"));
        assertTrue(cli.run("loops", "dicas", "--json", "--csv").exits(2).out().isEmpty());
        assertTrue(cli.run("loops", "dicas", "--csv").exits(0).out().startsWith("id,reference,"));
    }

    @Test
    void tellsTheStoryOfOneRecommendation() {
        String story = cli.run("loop", "dicas", "R-2025-05").exits(0).out();

        assertTrue(story.startsWith("R-2025-05  Publish the priority ratings\n"), story);
        assertTrue(story.contains("Stage: Closed (closed on 10 March 2026 and reopened as R-2026-03)\n"), story);
        assertTrue(story.contains("\n2026-03-10  Reopened as R-2026-03\n"), story);
        assertTrue(story.endsWith("\n2026-03-10  Lesson: Information stops at the first tier\n"), story);
        List<String> days = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d", Pattern.MULTILINE).matcher(story).results().map(match -> match.group())
            .toList();
        assertEquals(days.stream().sorted().toList(), days, "oldest first");
        assertEquals(story, cli.run("loop", "dicas", "dicas/R-2025-05").exits(0).out());
        assertTrue(cli.run("loop", "dicas", "R-9").exits(2).err().contains("consultum list recommendations"));
    }

    @Test
    void drawsOneRecommendation() throws IOException {
        assertEquals(folder.resolve("loop.svg") + "\n", cli.run("loop", "dicas", "R-2025-05", "--svg", "loop.svg").exits(0).out());
        String light = Files.readString(folder.resolve("loop.svg"));
        assertTrue(light.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ") && light.contains("R-2026-03"));

        assertTrue(cli.run("loop", "dicas", "R-2025-05", "--svg", "loop.svg").exits(2).err().contains("loop.svg"));
        cli.run("loop", "dicas", "R-2025-05", "--svg", "loop.svg", "--dark", "--force").exits(0);
        assertFalse(light.equals(Files.readString(folder.resolve("loop.svg"))));
        cli.run("loop", "dicas", "R-2025-05", "--svg", "dicas/committees/loop.svg").exits(2);
    }

    @Test
    void findsWhatNobodyFollows() throws IOException {
        JsonNode found = cli.run("orphans", "dicas", "--json").exits(1).json();

        assertTrue(values(found, "kind").containsAll(Set.of("decisionNotFollowed", "responseOverdue")), found::toString);
        String words = cli.run("orphans", "dicas").exits(1).out();
        assertTrue(words.contains("Recommendations without a response past their date ("), words);
        assertTrue(cli.run("orphans", "dicas", "--as-of", "2024-01-01", "--json").json().size() < found.size());
        assertEquals(Set.of("dicas"), values(cli.run("orphans", "dicas", "--committee", "dicas", "--json").exits(1).json(),
            "committeeSlug"));
    }

    @Test
    void theReferenceNamesKeysAndOptions() throws IOException {
        String page = Files.readString(ROOT.resolve("releng/docs/command-line.md"));
        for (String command : List.of("loops", "loop", "orphans")) {
            String section = page.substring(page.indexOf("\n## " + command + "\n"));
            String synopsis = section.lines().filter(line -> line.startsWith("    consultum " + command + " ")).findFirst().orElseThrow();
            String options = cli.run(command, "--help").out().replaceAll("(?s).*\nOptions\n", "").replaceAll("(?s)\nExamples\n.*", "");
            Pattern.compile("^ {2}(--[a-z-]+)", Pattern.MULTILINE).matcher(options).results().map(match -> match.group(1))
                .filter(option -> !List.of("--help", "--debug").contains(option))
                .forEach(option -> assertTrue(synopsis.contains(option), () -> option + " in " + synopsis));
        }
        for (String command : List.of("loops", "orphans")) {
            String keys = page.substring(page.indexOf("<!-- keys: " + command + " -->"));
            List<String> documented = Pattern.compile("`([^`]+)`").matcher(keys).results().map(match -> match.group(1)).toList();
            var written = new ArrayList<String>();
            cli.run(command, "dicas", "--json").json().get(0).fieldNames().forEachRemaining(written::add);
            assertEquals(written, documented.subList(0, written.size()), command);
        }
        assertTrue(Stream.of("loops", "loop", "orphans").allMatch(cli.run("--help").out()::contains));
    }
}
