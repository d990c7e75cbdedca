package org.consultum.defence.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.defence.programmes.ProgrammeStatus.Level;
import org.consultum.defence.programmes.proposals.GatesDue;
import org.consultum.defence.programmes.proposals.IndicatorsOutside;
import org.consultum.defence.programmes.proposals.SlippedMilestones;
import org.consultum.defence.programmes.reports.ProgrammeStatusReport;
import org.consultum.defence.programmes.sample.SampleProgrammes;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.StandaloneReport;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RuleEngine;
import org.consultum.rules.RulePack;
import org.consultum.rules.StandaloneRules;
import org.consultum.rules.general.GeneralRules;
import org.consultum.samples.DicasSample;
import org.consultum.testing.Fixture;
import org.consultum.testing.ProposalTrial;
import org.consultum.testing.ReportTrial;
import org.consultum.testing.WordFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The programmes of the sample")
class SampleTest {

    private static final String TODAY = DicasSample.REFERENCE_DATE.toString();

    private Fixture sample;

    @BeforeEach
    void write() {
        Plan.metamodel();
        sample = Fixture.of(DicasSample.create(), new SampleProgrammes());
    }

    @Test
    @DisplayName("have no findings, by the general rules and their own pack")
    void findings() throws IOException {
        var plugin = StandaloneRules.of(Plan.PLUGIN, getClass().getClassLoader());
        assertEquals(6, plugin.rules().size());
        assertEquals(List.of("defence-programmes"), plugin.packs().stream().map(RulePack::id).toList());
        var catalogue = plugin.catalogue();
        assertEquals(List.of(), catalogue.faults());
        var before = new RuleEngine(GeneralRules.catalogue()).check(CheckRequest.of(DicasSample.create(), DicasSample.REFERENCE_DATE));

        var found = new RuleEngine(catalogue).check(CheckRequest.of(sample.register(), DicasSample.REFERENCE_DATE));

        assertEquals(before.stream().map(CheckFinding::message).toList(), found.stream().map(CheckFinding::message).toList());
    }

    @Test
    @DisplayName("raise the questions they are meant to raise")
    void proposals() {
        assertEquals(List.of("Joint production of the PAC-3 interceptor: \"Trial lot of propulsion parts delivered\" has slipped",
            "Joint production of the PAC-3 interceptor: \"Trial lot of propulsion parts delivered\" has slipped",
            "Joint production of the PAC-3 interceptor: \"Feasibility study finished\" has slipped"),
            ProposalTrial.of(new SlippedMilestones(), sample).on(TODAY).titles());
        assertEquals(List.of("Joint production of the PAC-3 interceptor: gate \"Second production line: go or no go\""),
            ProposalTrial.of(new GatesDue(), sample).on(TODAY).titles());
        assertEquals(List.of("Joint production of the PAC-3 interceptor: indicator \"Parts released for joint production\" out of its "
            + "band"),
            ProposalTrial.of(new IndicatorsOutside(), sample).on(TODAY).titles());
        assertEquals(List.of(Level.RED, Level.AMBER, Level.GREEN), Programme.in(sample.register()).stream()
            .map(programme -> ProgrammeStatus.of(programme, DicasSample.REFERENCE_DATE).level()).toList());
    }

    @Test
    @DisplayName("say of everything whether it is public or made up")
    void sources() {
        for (Programme programme : Programme.in(sample.register())) {
            assertTrue(programme.fields().text("text").orElse("").startsWith("Public fact"), programme.title());
            assertTrue(programme.fields().text("text").orElse("").contains("made up for the example"), programme.title());
            programme.milestones().forEach(each -> assertTrue(each.fields().text("text").orElse("").matches("(Public fact|Made up).*"),
                each.title()));
        }
    }

    @Test
    @DisplayName("are reported with their milestones, indicators and what was decided anew")
    void report() throws Exception {
        var words = WordFiles.read(Plan.PLUGIN.resolve("templates").resolve("programme-status.properties"));
        var content = ReportTrial.of(new ProgrammeStatusReport(), sample, words).on(TODAY).content();

        assertEquals("3 programmes: 1 red, 1 amber, 1 green", content.values().get("lead"));
        assertTrue(ReportTrial.rows(content, "milestones").contains("PAC-3/3 | Trial lot of propulsion parts delivered | milestone | "
            + "2026-09-15"
            + " | 2026-10-15 | 2027-01-22 |  | 99 | Late"), ReportTrial.rows(content, "milestones").toString());
        assertEquals(List.of("Trial lot of propulsion parts delivered | 2026-06-16 | 2026-09-15 | 2026-10-15 | "
            + "Release of two drawings took a month longer; agreed by both sides."), ReportTrial.rows(content, "rebaselinings"));
        assertTrue(ReportTrial.rows(content, "indicators").contains("Parts released for joint production | % | 90 | 80 | 100 | 74 | "
            + "2026-09-30"
            + " | Below its band"), ReportTrial.rows(content, "indicators").toString());
        assertEquals(List.of(99.0, 45.0, 5.0, 18.0), content.charts().get("slips").series().getFirst().values());
        assertEquals(List.of(30.0, 0.0, 0.0, 0.0), content.charts().get("slips").series().getLast().values());

        var group = ReportTrial.of(new ProgrammeStatusReport(), sample, words).on(TODAY)
            .choose("committee", sample.committee("WG 2")).content();
        assertEquals(1, group.tables().get("programmes").rowCount(), "only what the working group watches");
    }

    @ParameterizedTest
    @CsvSource({"html, en", "html, de", "html, ja", "html, vi", "pdf, en", "docx, en", "xlsx, en", "csv, en", "json, en"})
    @DisplayName("are written in every format and language")
    void written(String format, String language, @TempDir Path folder) throws IOException {
        ReportOutcome outcome = new StandaloneReport(Plan.PLUGIN, getClass().getClassLoader(), sample.register(),
            DicasSample.REFERENCE_DATE, Map.of(), language, Optional.empty()).make("programme-status", format, folder);

        var written = assertInstanceOf(ReportOutcome.Written.class, outcome, outcome.toString());
        assertEquals(List.of(), written.removed());
        if (format.equals("html")) {
            assertFalse(Files.readString(written.file()).matches("(?s).*>[^<]*\\{[0-9].*"), "every argument is put in");
        }
    }

    @Test
    @DisplayName("speak four languages")
    void words() throws IOException {
        for (Path file : List.of(Path.of("words", "programmes.properties"), Path.of("templates", "programme-status.properties"),
            Path.of("src", "org", "consultum", "defence", "programmes", "messages.properties"))) {
            assertEquals(List.of(), WordFiles.faults(Plan.PLUGIN.resolve(file), "de", "ja", "vi"));
        }
    }
}
