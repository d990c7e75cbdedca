package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.rules.CheckService;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.RulePackReader;
import org.consultum.rules.general.GeneralRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

class DeadlinesTest {

    private static final Path ROOT = Path.of(System.getProperty("consultum.root", "../.."));

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = FrameworkUtil.getBundle(CommandLineMain.class) == null ? plain() : new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
    }

    /** Without OSGi there are no plugins to read packs from. */
    private CommandLineHarness plain() throws Exception {
        Path packs = ROOT.resolve("bundles/org.consultum.rules.packs/packs");
        assumeTrue(Files.isDirectory(packs), () -> "no packs at " + packs.toAbsolutePath());
        var read = new ArrayList<RulePack>(GeneralRules.catalogue().packs());
        try (Stream<Path> files = Files.list(packs)) {
            for (Path file : files.sorted().toList()) {
                String id = file.getFileName().toString().replace(".xml", "");
                try (InputStream input = Files.newInputStream(file)) {
                    read.add(RulePackReader.read(input, id, id, false));
                }
            }
        }
        var installation = new PlainInstallation();
        installation.put(CheckService.class, CheckService.of(RuleCatalogue.of(GeneralRules.all(), read, List.of())));
        return new CommandLineHarness(folder, installation);
    }

    private static JsonNode of(JsonNode deadlines, String milestone) {
        for (JsonNode deadline : deadlines) {
            if (deadline.get("milestone").textValue().equals(milestone)) {
                return deadline;
            }
        }
        throw new AssertionError(milestone + " in " + deadlines);
    }

    @Test
    void saysWhatIsDueByWhenAndWhy() throws IOException {
        JsonNode deadlines = cli.run("deadlines", "dicas", "--meeting", "2026/3", "--as-of", "2026-11-23", "--json").json();

        JsonNode notice = of(deadlines, "notice");
        assertEquals("2026-12-01T23:59:00+09:00", notice.get("last").textValue());
        assertEquals("Asia/Tokyo", notice.get("zone").textValue());
        assertEquals("met", notice.get("state").textValue());
        assertEquals("2026-11-17", notice.get("doneOn").textValue());
        assertEquals("faca", notice.get("pack").textValue());
        assertEquals("F-01", notice.get("rule").textValue());
        assertEquals(8, notice.get("days").intValue());
        assertTrue(notice.get("lastBefore").isNull() && !notice.get("breaks").booleanValue());
        assertTrue(of(deadlines, "papers").get("source").textValue().contains("translated"));
        assertEquals("2027-03-08T23:59:00+09:00", of(deadlines, "certification").get("last").textValue());
        assertTrue(of(deadlines, "certification").get("source").textValue().contains("general knowledge"));
    }

    @Test
    void aMoveShowsWhatBreaksAndLeavesTheRegisterAsItIs() throws IOException {
        Path file = folder.resolve("dicas/committees/dicas/meetings/2026-12-08-december-meeting.xmi");
        String before = Files.readString(file);

        var moved = cli.run("deadlines", "dicas", "--meeting", "2026/3", "--if-moved-to", "2026-11-24", "--json").exits(1);

        JsonNode agenda = of(moved.json(), "agenda");
        assertTrue(agenda.get("breaks").booleanValue());
        assertEquals("broken", agenda.get("state").textValue());
        assertEquals("error", agenda.get("severity").textValue());
        assertEquals("2026-11-10T23:59:00+09:00", agenda.get("last").textValue());
        assertEquals("2026-11-24T23:59:00+09:00", agenda.get("lastBefore").textValue());
        assertTrue(moved.err().contains("names the old day"), moved.err());
        assertEquals(before, Files.readString(file));
    }

    @Test
    void inWordsEveryDeadlineHasItsDayItsSumAndItsSource() {
        String words = cli.run("deadlines", "dicas", "--meeting", "2026/3", "--if-moved-to", "2026-11-24").exits(1).out();

        assertTrue(words.contains("ERROR ") && words.contains("calendar days before the meeting on 24 Nov"), words);
        assertTrue(words.contains("F-01: 41 CFR 102-3.150(a)"), words);
        assertTrue(words.contains("[was "), words);
        assertTrue(words.lines().allMatch(line -> !line.isBlank()), words);
    }

    @Test
    void countsByTheCalendarsOfTheRegisterAndNamesADamagedOne() throws IOException {
        Path calendars = Files.createDirectories(folder.resolve("dicas/calendars"));
        Files.writeString(calendars.resolve("japan.holidays"), "title Ours\nholiday 8 December: Founding day\n");
        Files.writeString(calendars.resolve("us-federal.holidays"), "titel x\n");

        var result = cli.run("deadlines", "dicas", "--meeting", "2026/3").exits(1);

        assertTrue(result.err().contains("is a holiday: Founding day"), result.err());
        assertTrue(result.err().contains("calendars/us-federal.holidays cannot be used, line 1"), result.err());
        assertFalse(cli.run("list", "meetings", "dicas").exits(0).err().contains("holidays"), "calendars are no concern of the store");
    }

    @Test
    void aCommitteeWithoutPacksIsToldWhichThereAre() {
        String reference = "industry-panel/2025/1";

        var result = cli.run("deadlines", "dicas", "--meeting", reference).exits(0);

        assertEquals("", result.out());
        assertTrue(result.err().contains("No rule pack with deadlines") && result.err().contains("england-local"), result.err());
    }

    @Test
    void refusesADayThatIsNone() {
        assertTrue(cli.run("deadlines", "dicas", "--meeting", "2026/3", "--if-moved-to", "2026-02-30").exits(2).err().contains("--if-moved-to"));
    }

    @Test
    void thePageNamesTheKeysInTheirOrder() throws IOException {
        Path page = ROOT.resolve("releng/docs/command-line.md");
        assumeTrue(Files.exists(page), () -> "no page at " + page.toAbsolutePath());
        var keys = new ArrayList<String>();
        cli.run("deadlines", "dicas", "--meeting", "2026/3", "--json").json().get(0).fieldNames().forEachRemaining(keys::add);

        String section = Files.readString(page).replaceAll("(?s).*<!-- keys: deadlines -->\n", "").replaceAll("(?s)\n\n.*", "");

        assertEquals(keys, Pattern.compile("`([^`]+)`").matcher(section).results().map(match -> match.group(1)).toList());
        String help = cli.run("deadlines", "--help").out();
        assertTrue(Stream.of("--meeting", "--if-moved-to", "--as-of", "--json").allMatch(help::contains), help);
    }
}
