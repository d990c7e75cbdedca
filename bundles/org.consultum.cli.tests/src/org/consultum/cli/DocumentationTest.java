package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page {@code releng/docs/command-line.md} says what the command line does. */
class DocumentationTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;
    private String page;

    @BeforeEach
    void read() throws Exception {
        Path file = Path.of(System.getProperty("consultum.root", "../..")).resolve("releng/docs/command-line.md");
        assumeTrue(Files.exists(file), () -> "no page at " + file.toAbsolutePath());
        page = Files.readString(file);
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    @Test
    void namesTheKeysOfEveryListInTheirOrder() throws IOException {
        Map<String, List<String>> documented = documentedKeys();
        for (String kind : List.of("committees", "meetings", "items", "papers", "people", "organisations", "actions", "recommendations",
            "decisions")) {
            JsonNode first = cli.run("list", kind, "dicas", "--json").exits(0).json().get(0);
            assertEquals(keys(first), documented.get("list " + kind).subList(0, first.size()), kind);
            String help = cli.run("list", "--help").out().replaceAll("\\s+", " ");
            assertTrue(help.contains(kind + " " + String.join(" ", keys(first))), kind);
        }
    }

    @Test
    void namesTheKeysOfFindingsAndImports() throws IOException {
        Files.writeString(folder.resolve("dicas/committees/dicas/actions.xmi"), "<damaged");
        assertEquals(keys(cli.run("check", "dicas", "--json").exits(1).json().get(0)), documentedKeys().get("check").subList(0, 17));
        cli.run("new", "empty", "--title", "T").exits(0);
        Files.writeString(folder.resolve("export.json"), "{\"id\": \"https://oparl.example/organization/1\", \"type\": "
            + "\"https://schema.oparl.org/1.1/Organization\", \"name\": \"N\"}");
        assertEquals(keys(cli.run("import", "oparl", "export.json", "--into", "empty", "--dry-run", "--json").json()),
            documentedKeys().get("import").subList(0, 17));
    }

    @Test
    void namesTheKeysOfApprovalsAndComparisons() throws IOException {
        assertEquals(keys(cli.run("verify", "dicas", "--json").json().get(0)), documentedKeys().get("verify"));
        String meeting = cli.run("list", "meetings", "dicas", "--json").json().get(0).get("id").asText();
        JsonNode comparison = cli.run("compare", "dicas", "--meeting", meeting, "--part", "agenda", "--from", "current", "--to", "current",
            "--json").exits(0).json();
        assertEquals(keys(comparison), documentedKeys().get("compare").subList(0, 10));
        assertEquals(keys(comparison.get("elements").get(0)), documentedKeys().get("compare").subList(11, 20));
    }

    @Test
    void namesEveryCommandAndEveryOption() {
        for (String command : List.of("new", "import", "stats", "list", "check", "pack", "export", "minutes", "remind", "report",
            "publish",
            "verify", "generate")) {
            String section = page.substring(page.indexOf("\n## " + command + "\n"));
            String synopsis = section.lines().filter(line -> line.startsWith("    consultum " + command)).findFirst().orElseThrow();
            String options = cli.run(command, "--help").out().replaceAll("(?s).*\nOptions\n", "").replaceAll("(?s)\nExamples\n.*", "");
            Pattern.compile("^ {2}(--[a-z-]+)", Pattern.MULTILINE).matcher(options).results().map(match -> match.group(1))
                .filter(option -> !List.of("--help", "--debug").contains(option))
                .forEach(option -> assertTrue(synopsis.contains(option), () -> option + " in " + synopsis));
        }
    }

    /** Words in code after each mark of keys. */
    private Map<String, List<String>> documentedKeys() {
        var documented = new LinkedHashMap<String, List<String>>();
        for (var mark : Pattern.compile("<!-- keys: ([a-z ]+) -->\n(.*?)(?=\n<!--|\n## )", Pattern.DOTALL).matcher(page).results().toList()) {
            documented.put(mark.group(1), Pattern.compile("`([^`]+)`").matcher(mark.group(2)).results().map(match -> match.group(1)).toList());
        }
        return documented;
    }

    private static List<String> keys(JsonNode object) {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
