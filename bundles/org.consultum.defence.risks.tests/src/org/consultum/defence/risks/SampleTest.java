package org.consultum.defence.risks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.defence.risks.proposals.DisputeStepsOverdue;
import org.consultum.defence.risks.proposals.EscalationsOpen;
import org.consultum.defence.risks.proposals.MitigationsOverdue;
import org.consultum.defence.risks.proposals.RiskReviewsOverdue;
import org.consultum.defence.risks.proposals.RisksAboveAppetite;
import org.consultum.defence.risks.reports.RiskRegister;
import org.consultum.defence.risks.sample.SampleRisks;
import org.consultum.model.SectionItem;
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

@DisplayName("The risks of the sample")
class SampleTest {

    private static final String TODAY = DicasSample.REFERENCE_DATE.toString();

    private Fixture sample;

    @BeforeEach
    void write() {
        Worries.metamodel();
        sample = Fixture.of(DicasSample.create(), new SampleRisks());
    }

    @Test
    @DisplayName("have no findings, by the general rules and their own pack")
    void findings() throws IOException {
        var plugin = StandaloneRules.of(Worries.PLUGIN, getClass().getClassLoader());
        assertEquals(9, plugin.rules().size());
        assertEquals(List.of("defence-risks"), plugin.packs().stream().map(RulePack::id).toList());
        var catalogue = plugin.catalogue();
        assertEquals(List.of(), catalogue.faults());
        var before = new RuleEngine(GeneralRules.catalogue()).check(CheckRequest.of(DicasSample.create(), DicasSample.REFERENCE_DATE));

        var found = new RuleEngine(catalogue).check(CheckRequest.of(sample.register(), DicasSample.REFERENCE_DATE));

        assertEquals(before.stream().map(CheckFinding::message).toList(), found.stream().map(CheckFinding::message).toList());
    }

    @Test
    @DisplayName("raise the questions they are meant to raise, and hide what is marked")
    void proposals() {
        assertEquals(List.of("The trial lot is late and holds up the feasibility study: above the appetite, and nothing is being done",
            "The trial lot is late and holds up the feasibility study: above the appetite, and nothing is being done"),
            ProposalTrial.of(new RisksAboveAppetite(), sample).on(TODAY).titles(), "it is watched by two");
        assertEquals(List.of("Risk R-1 (marked CONFIDENTIAL): a measure is overdue"),
            ProposalTrial.of(new MitigationsOverdue(), sample).on(TODAY).titles());
        assertEquals(List.of("Funds move to other programmes in the next budget: review"),
            ProposalTrial.of(new RiskReviewsOverdue(), sample).on(TODAY).titles());
        assertEquals(List.of("Who pays for days on which a dock stands idle: a step of the settlement is past its day"),
            ProposalTrial.of(new DisputeStepsOverdue(), sample).on(TODAY).titles());
        assertEquals(List.of("Who pays for days on which a dock stands idle: escalated to this committee"),
            ProposalTrial.of(new EscalationsOpen(), sample).on(TODAY).titles());
    }

    @Test
    @DisplayName("say of everything that it is made up, and what is public")
    void sources() {
        sample.register().getSections().stream().filter(section -> section.eClass().getName().equals("Risks"))
            .forEach(section -> section.eAllContents().forEachRemaining(each -> {
                if (each instanceof SectionItem item) {
                    assertTrue(item.getText().toLowerCase(Locale.ROOT).contains("made up for the example"), item.getTitle());
                }
            }));
    }

    @Test
    @DisplayName("are reported in a matrix, in lists and with the disputes that are open")
    void report() throws Exception {
        var words = WordFiles.read(Worries.PLUGIN.resolve("templates").resolve("risk-register.properties"));
        var content = ReportTrial.of(new RiskRegister(), sample, words).on(TODAY).content();

        assertEquals("4 risks, 2 above the appetite; 1 issue to be settled", content.values().get("lead"));
        assertEquals(List.of("5 Almost certain | Medium | High | High | Severe | Severe",
            "4 Likely | Low | Medium | High: R-2 | High | Severe",
            "3 Possible | Low | Medium | Medium: R-4 | High | High",
            "2 Unlikely | Low | Low | Medium | Medium: R-3 | High: R-1",
            "1 Rare | Low | Low | Low | Low | Medium"), ReportTrial.rows(content, "matrix"));
        assertTrue(ReportTrial.rows(content, "measures").contains("Inspection of the three yards of the pilot | Legal adviser, US side | "
            + "2026-11-13 | underWay | 10"), ReportTrial.rows(content, "measures").toString());
        assertEquals(List.of("I-1 | Who pays for days on which a dock stands idle | divergingInterests | HHMA | 2026-06-22 | inDispute | "
            + "liaisonOffices"), ReportTrial.rows(content, "issues"));
        assertEquals(2, content.tables().get("steps").rowCount());
        assertEquals(1, content.tables().get("escalations").rowCount());
        assertEquals(List.of(0.0, 2.0, 1.0, 0.0), content.charts().get("levels").series().getFirst().values());
        assertEquals(List.of(0.0, 0.0, 1.0, 0.0), content.charts().get("levels").series().getLast().values());
        assertTrue(content.about().stream().anyMatch(element -> element.getMarking() != null), "its pages are marked as the risk is");
    }

    @ParameterizedTest
    @CsvSource({"html, en", "html, de", "html, ja", "html, vi", "pdf, en", "docx, en", "xlsx, en", "csv, en", "json, en"})
    @DisplayName("are written in every format and language")
    void written(String format, String language, @TempDir Path folder) throws IOException {
        ReportOutcome outcome = new StandaloneReport(Worries.PLUGIN, getClass().getClassLoader(), sample.register(),
            DicasSample.REFERENCE_DATE, Map.of(), language, Optional.empty()).make("risk-register", format, folder);

        var written = assertInstanceOf(ReportOutcome.Written.class, outcome, outcome.toString());
        assertEquals(List.of(), written.removed());
        if (format.equals("html")) {
            assertFalse(Files.readString(written.file()).matches("(?s).*>[^<]*\\{[0-9].*"), "every argument is put in");
        }
    }

    @Test
    @DisplayName("speak four languages")
    void words() throws IOException {
        for (Path file : List.of(Path.of("words", "risks.properties"), Path.of("templates", "risk-register.properties"),
            Path.of("src", "org", "consultum", "defence", "risks", "messages.properties"))) {
            assertEquals(List.of(), WordFiles.faults(Worries.PLUGIN.resolve(file), "de", "ja", "vi"));
        }
    }
}
