package org.consultum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.consultum.cli.check.InstalledRules;
import org.consultum.rules.CheckService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

/** What {@code consultum check} writes: text by committee and meeting, JSON and SARIF, with waived findings shown and not counted. */
class CheckOutputTest {

    @TempDir
    private Path folder;
    private CommandLineHarness cli;

    @BeforeEach
    void sample() throws Exception {
        cli = FrameworkUtil.getBundle(CommandLineMain.class) == null ? plain() : new CommandLineHarness(folder);
        cli.run("new", "dicas", "--sample", "dicas").exits(0);
        Path actions = folder.resolve("dicas/committees/dicas/actions.xmi");
        Files.writeString(actions, Files.readString(actions).replaceFirst("owners=\"[^\"]+\"", "owners=\"00000000-0000-4000-8000-000000000000\""));
    }

    /** Without OSGi there are no plugins to read packs from. */
    private CommandLineHarness plain() throws Exception {
        var installation = new PlainInstallation();
        installation.put(CheckService.class, CheckService.of(InstalledRules.catalogue()));
        return new CommandLineHarness(folder, installation);
    }

    /** Accepts the dangling reference by hand, as a merge could bring it in. */
    private void waive(String until) throws IOException {
        JsonNode dangling = dangling(cli.run("check", "dicas", "--json").json());
        Path root = folder.resolve("dicas/register.consultum");
        String waiver = "<waivers id=\"11111111-1111-4111-8111-111111111111\" rule=\"reference\" about=\"" + dangling.get("id").textValue()
            + "\" reason=\"The office is being set up.\" grantedOn=\"2026-01-01\"" + until + "/>\n";
        String text = Files.readString(root);
        int end = text.lastIndexOf("</");
        Files.writeString(root, text.substring(0, end) + waiver + text.substring(end));
    }

    private static JsonNode dangling(JsonNode findings) {
        return StreamSupport.stream(findings.spliterator(), false).filter(finding -> "reference".equals(finding.get("rule").textValue()))
            .findFirst().orElseThrow(() -> new AssertionError(findings.toString()));
    }

    @Test
    void textGroupsFindingsAndNamesTheirSources() {
        String text = cli.run("check", "dicas", "--as-of", "2030-01-01").exits(1).out();

        assertTrue(text.lines().anyMatch(line -> line.startsWith("  ERROR reference committees/dicas/actions.xmi:")), text);
        assertTrue(text.lines().anyMatch(line -> line.startsWith("    Source: ") && line.contains("read in the source itself")), text);
        var headings = text.lines().filter(line -> !line.startsWith(" ")).toList();
        assertEquals(new HashSet<>(headings).size(), headings.size(), "every committee and meeting once");
        assertTrue(headings.stream().anyMatch(line -> line.contains(" / ")), headings.toString());
    }

    @Test
    void aWaivedFindingIsShownAndDoesNotCount() throws IOException {
        String before = cli.run("check", "dicas").exits(1).err();
        waive(" until=\"2026-12-31\"");

        JsonNode waived = dangling(cli.run("check", "dicas", "--json").json());
        assertTrue(waived.get("waived").booleanValue());
        assertEquals("2026-12-31", waived.get("waivedUntil").textValue());
        assertEquals("The office is being set up.", waived.get("waivedReason").textValue());
        var shown = cli.run("check", "dicas");
        assertTrue(shown.out().contains("  accepted ERROR reference"), shown.out());
        assertTrue(shown.out().contains("    Accepted until 2026-12-31: The office is being set up."), shown.out());
        assertEquals(errors(before) - 1, errors(shown.err()));

        JsonNode later = cli.run("check", "dicas", "--json", "--as-of", "2027-01-01").exits(1).json();
        assertFalse(dangling(later).get("waived").booleanValue());
        assertTrue(StreamSupport.stream(later.spliterator(), false).anyMatch(finding -> "waiver".equals(finding.get("rule").textValue())
            && finding.get("message").textValue().contains("expired on 2026-12-31")), later.toString());
    }

    private static int errors(String summary) {
        return Integer.parseInt(summary.replaceAll("(?s).*?Errors: (\\d+).*", "$1"));
    }

    @Test
    void sarifHoldsRulesResultsPlacesAndSuppressions() throws IOException {
        waive("");
        JsonNode log = cli.run("check", "dicas", "--sarif").json();

        assertEquals("2.1.0", log.get("version").textValue());
        JsonNode run = log.get("runs").get(0);
        JsonNode rules = run.get("tool").get("driver").get("rules");
        var ids = new ArrayList<String>();
        rules.forEach(rule -> ids.add(rule.get("id").textValue()));
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertTrue(ids.containsAll(List.of("T-03", "C-01", "reference")), ids.toString());
        JsonNode quorum = rules.get(ids.indexOf("Q-01"));
        assertTrue(quorum.get("help").get("text").textValue().contains("read in the source itself"), quorum.toString());
        assertFalse(log.toString().contains(folder.toString()), "names no machine");

        var fingerprints = new HashSet<String>();
        for (JsonNode result : run.get("results")) {
            assertEquals(result.get("ruleId").textValue(), ids.get(result.get("ruleIndex").intValue()));
            assertTrue(List.of("error", "warning", "note").contains(result.get("level").textValue()), result.toString());
            assertFalse(result.get("message").get("text").textValue().isBlank());
            assertTrue(fingerprints.add(result.get("partialFingerprints").get("consultumFinding/v1").textValue()), result.toString());
        }
        JsonNode waived = StreamSupport.stream(run.get("results").spliterator(), false)
            .filter(result -> "reference".equals(result.get("ruleId").textValue())).findFirst().orElseThrow();
        JsonNode place = waived.get("locations").get(0);
        assertEquals("committees/dicas/actions.xmi", place.get("physicalLocation").get("artifactLocation").get("uri").textValue());
        assertTrue(place.get("physicalLocation").get("region").get("startLine").intValue() > 1);
        assertTrue(place.get("logicalLocations").get(0).get("fullyQualifiedName").textValue().contains(" / "), place.toString());
        assertEquals("The office is being set up.", waived.get("suppressions").get(0).get("justification").textValue());
        assertEquals("accepted", waived.get("suppressions").get(0).get("status").textValue());
    }

    @Test
    void sarifIsValidByTheOfficialSchema() throws Exception {
        SarifJudge judge = SarifJudge.find();
        waive("");

        assertEquals(List.of(), judge.faults(cli.run("check", "dicas", "--sarif", "--as-of", "2030-01-01").out()));
        assertFalse(judge.faults("{\"version\": \"2.0.0\", \"runs\": [{}]}").isEmpty(), "the judge finds what is wrong");
    }

    @Test
    void fingerprintsStayWhenTheDayAndTheNumbersChange() throws IOException {
        assertEquals(fingerprint("2027-02-01"), fingerprint("2027-02-02"));
    }

    private String fingerprint(String day) throws IOException {
        JsonNode results = cli.run("check", "dicas", "--sarif", "--as-of", day).json().get("runs").get(0).get("results");
        JsonNode overdue = StreamSupport.stream(results.spliterator(), false)
            .filter(result -> "H-04".equals(result.get("ruleId").textValue())).findFirst().orElseThrow();
        return overdue.get("partialFingerprints").toString();
    }

    @Test
    void onePackCanBeAppliedAndAnUnknownOneIsRefused() throws IOException {
        for (JsonNode finding : cli.run("check", "dicas", "--json", "--pack", "general", "--as-of", "2030-01-01").json()) {
            assertFalse(finding.get("rule").textValue().startsWith("F-"), finding.toString());
        }
        var refused = cli.run("check", "dicas", "--pack", "nonsense").exits(2);
        assertTrue(refused.err().contains("nonsense") && refused.err().contains("general"), refused.err());
        cli.run("check", "dicas", "--json", "--sarif").exits(2);
    }
}
