package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    @Test
    void theNumbersAgreeWithTheListsOfTheCommandLine() throws IOException {
        JsonNode numbers = cli.run("dashboard", "dicas", "--as-of", "2026-09-01", "--json").exits(0).json();
        JsonNode actions = cli.run("list", "actions", "dicas", "--json").exits(0).json();
        int open = 0;
        for (JsonNode action : actions) {
            open += List.of("open", "inProgress", "waiting").contains(action.get("status").asText()) ? 1 : 0;
        }
        assertEquals(open, numbers.get("open").asInt());
        JsonNode loops = cli.run("list", "recommendations", "dicas", "--json").exits(0).json();
        assertEquals(loops.size(), numbers.get("stages").get(0).get("reached").asInt());
        assertEquals("2026-09-01", numbers.get("asOf").asText());
    }

    @Test
    void oneCommitteeHasItsOwnNumbers() throws IOException {
        int all = cli.run("dashboard", "dicas", "--json").exits(0).json().get("open").asInt();
        int one = cli.run("dashboard", "dicas", "--committee", "dicas", "--json").exits(0).json().get("open").asInt();
        assertTrue(one < all, one + " of " + all);
        assertTrue(cli.run("dashboard", "dicas", "--committee", "no").exits(2).err().contains("no"));
    }

    @ParameterizedTest
    @CsvSource({"report.pdf, %PDF-", "report.html, <!DOCTYPE html>"})
    void theReportHasTheFormatOfItsName(String name, String beginning) throws IOException {
        var result = cli.run("dashboard", "dicas", "--out", name, "--as-of", "2026-09-01").exits(0);
        assertEquals(folder.resolve(name) + "\n", result.out());
        byte[] content = Files.readAllBytes(folder.resolve(name));
        assertTrue(new String(content, StandardCharsets.ISO_8859_1).startsWith(beginning));
        assertTrue(cli.run("dashboard", "dicas", "--out", name).exits(2).err().contains("--force"));
        cli.run("dashboard", "dicas", "--out", name, "--as-of", "2026-09-01", "--force").exits(0);
        assertEquals(content.length, Files.size(folder.resolve(name)));
    }

    @Test
    void theReportInHtmlHasSixChartsThatNeedNothingElse() throws IOException {
        cli.run("dashboard", "dicas", "--out", "report.html", "--language", "de").exits(0);
        String page = Files.readString(folder.resolve("report.html"));
        assertTrue(page.contains("<html lang=\"de\">") && page.contains("Bericht zur Nachverfolgung"));
        assertEquals(6, page.split("<svg ", -1).length - 1);
        assertFalse(Pattern.compile("<script|\\son[a-z]+=|src=|url\\(|@import|<link", Pattern.CASE_INSENSITIVE).matcher(page).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "report.docx", "missing/report.pdf", "dicas/committees/report.pdf"})
    void otherPlacesAreRefused(String name) {
        cli.run("dashboard", "dicas", "--out", name).exits(2);
        assertFalse(Files.exists(folder.resolve(name)));
    }

    @Test
    void thePageAndTheHelpNameTheKeys() throws IOException {
        var keys = new ArrayList<String>();
        cli.run("dashboard", "dicas", "--json").exits(0).json().fieldNames().forEachRemaining(keys::add);
        Path page = Path.of(System.getProperty("consultum.root", "../..")).resolve("releng/docs/command-line.md");
        String section = Files.readString(page).replaceAll("(?s).*<!-- keys: dashboard -->", "").replaceAll("(?s)\n\n.*", "");
        assertEquals(keys, Pattern.compile("`([^`]+)`").matcher(section).results().map(match -> match.group(1)).toList());
        String help = cli.run("dashboard", "--help").exits(0).out();
        keys.forEach(key -> assertTrue(help.contains(key), key));
        assertTrue(cli.run("dashboard", "dicas").exits(0).out().contains("open actions"));
    }
}
