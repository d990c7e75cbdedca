package org.consultum.defence.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.defence.instruments.proposals.InstrumentsLapsing;
import org.consultum.defence.instruments.proposals.ObligationsOverdue;
import org.consultum.defence.instruments.proposals.ReviewsDue;
import org.consultum.defence.instruments.reports.InstrumentRegister;
import org.consultum.defence.instruments.sample.SampleInstruments;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.StandaloneReport;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RuleEngine;
import org.consultum.rules.RulePack;
import org.consultum.rules.StandaloneRules;
import org.consultum.rules.general.GeneralRules;
import org.consultum.samples.DicasSample;
import org.consultum.spi.report.ReportRefusedException;
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

@DisplayName("The instruments of the sample")
class SampleTest {

    private static final String TODAY = DicasSample.REFERENCE_DATE.toString();

    private Fixture sample;

    @BeforeEach
    void write() {
        Treaty.metamodel();
        sample = Fixture.of(DicasSample.create(), new SampleInstruments());
    }

    @Test
    @DisplayName("have no findings, by the general rules and their own pack")
    void findings() throws IOException {
        var plugin = StandaloneRules.of(Treaty.PLUGIN, getClass().getClassLoader());
        assertEquals(6, plugin.rules().size());
        assertEquals(List.of("defence-instruments"), plugin.packs().stream().map(RulePack::id).toList());
        var catalogue = plugin.catalogue();
        assertEquals(List.of(), catalogue.faults());
        var before = new RuleEngine(GeneralRules.catalogue()).check(CheckRequest.of(DicasSample.create(), DicasSample.REFERENCE_DATE));

        var found = new RuleEngine(catalogue).check(CheckRequest.of(sample.register(), DicasSample.REFERENCE_DATE));

        assertEquals(before.stream().map(CheckFinding::message).toList(), found.stream().map(CheckFinding::message).toList());
    }

    @Test
    @DisplayName("raise the questions they are meant to raise")
    void proposals() {
        assertEquals(List.of("Terms of reference of the forum (DICAS): \"Report of the working group on supply chains\" is overdue",
            "Security of Supply Arrangement: \"List of points of contact for supply requests\" is overdue",
            "Security of Supply Arrangement: \"List of points of contact for supply requests\" is overdue"),
            ProposalTrial.of(new ObligationsOverdue(), sample).on(TODAY).titles(), "the arrangement is watched by two");
        assertEquals(List.of("Protocol on the handling of drawings in the pilot: renew, replace or let lapse"),
            ProposalTrial.of(new InstrumentsLapsing(), sample).on(TODAY).titles());
        assertEquals(List.of("Security of Supply Arrangement: review", "Security of Supply Arrangement: review"),
            ProposalTrial.of(new ReviewsDue(), sample).on(TODAY).titles());
    }

    @Test
    @DisplayName("say of everything whether it is public or made up")
    void sources() {
        for (Instrument instrument : Instrument.in(sample.register())) {
            assertTrue(instrument.fields().text("text").orElse("").matches("(Public fact|Made up).*"), instrument.title());
            instrument.duties().forEach(each -> assertTrue(each.fields().text("text").orElse("").startsWith("Made up"), each.title()));
            instrument.clauses().forEach(each -> assertTrue(each.text("text").orElse("").toLowerCase(Locale.ROOT).contains("made up"),
                instrument.title()));
        }
    }

    @Test
    @DisplayName("are reported with what is owed, what ends and what they say")
    void report() throws Exception {
        var words = WordFiles.read(Treaty.PLUGIN.resolve("templates").resolve("instrument-register.properties"));
        var content = ReportTrial.of(new InstrumentRegister(), sample, words).on(TODAY).content();

        assertEquals("7 instruments, 2 obligations overdue", content.values().get("lead"));
        assertEquals(List.of("Report of the working group on joint production | 3 | WG 1 | DICAS | 2026-12-31 | every 6 months | ",
            "Report of the working group on supply chains | 3 | WG 3 | DICAS | 2026-06-30 | every 6 months | 146",
            "List of current projects |  | ATLA 防衛装備庁 | DoD | 2027-01-31 | every 12 months | ",
            "List of points of contact for supply requests |  | Lead for supply chains, US side | Lead for supply chains, Japanese side | "
                + "2026-10-30 | once | 24",
            "Return of the drawings of the pilot |  | HHMA | OUSD(A&S) | 2027-04-30 | once | "), ReportTrial.rows(content, "owed"));
        assertEquals(List.of("2026-12-18 | Security of Supply Arrangement | Review: Do the priority ratings help?",
            "2026-12-31 | Protocol on the handling of drawings in the pilot | Last day to give notice",
            "2027-03-31 | Protocol on the handling of drawings in the pilot | Lapses unless it is renewed",
            "2027-06-15 | Terms of reference of the forum (DICAS) | Review: Mandates of the working groups after three years"),
            ReportTrial.rows(content, "ends"));
        assertTrue(ReportTrial.rows(content, "instruments").contains("SOSA | Security of Supply Arrangement | arrangement | DoD; MOD 防衛省 | "
            + "nonBinding | 2023-01-31 |  | inForce"), ReportTrial.rows(content, "instruments").toString());
    }

    @Test
    @DisplayName("are reported within a number of months, and nothing else")
    void months() throws Exception {
        var words = WordFiles.read(Treaty.PLUGIN.resolve("templates").resolve("instrument-register.properties"));
        var trial = ReportTrial.of(new InstrumentRegister(), sample, words).on(TODAY);

        assertEquals(2, trial.choose("months", "0").content().tables().get("owed").rowCount(), "what is overdue");
        assertThrows(ReportRefusedException.class, () -> trial.choose("months", "soon").content());
    }

    @ParameterizedTest
    @CsvSource({"html, en", "html, de", "html, ja", "html, vi", "pdf, en", "docx, en", "xlsx, en", "csv, en", "json, en"})
    @DisplayName("are written in every format and language")
    void written(String format, String language, @TempDir Path folder) throws IOException {
        ReportOutcome outcome = new StandaloneReport(Treaty.PLUGIN, getClass().getClassLoader(), sample.register(),
            DicasSample.REFERENCE_DATE, Map.of(), language, Optional.empty()).make("instrument-register", format, folder);

        var written = assertInstanceOf(ReportOutcome.Written.class, outcome, outcome.toString());
        assertEquals(List.of(), written.removed());
        if (format.equals("html")) {
            assertFalse(Files.readString(written.file()).matches("(?s).*>[^<]*\\{[0-9].*"), "every argument is put in");
        }
    }

    @Test
    @DisplayName("speak four languages")
    void words() throws IOException {
        for (Path file : List.of(Path.of("words", "instruments.properties"), Path.of("templates", "instrument-register.properties"),
            Path.of("src", "org", "consultum", "defence", "instruments", "messages.properties"))) {
            assertEquals(List.of(), WordFiles.faults(Treaty.PLUGIN.resolve(file), "de", "ja", "vi"));
        }
    }
}
