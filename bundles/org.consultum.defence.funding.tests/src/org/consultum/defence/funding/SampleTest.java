package org.consultum.defence.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.defence.funding.report.FundingByYear;
import org.consultum.defence.funding.rule.CommittedWithinPlanned;
import org.consultum.defence.funding.rule.OneCurrencyALine;
import org.consultum.defence.funding.rule.PartsWithinWhole;
import org.consultum.defence.funding.rule.PriorityComplete;
import org.consultum.defence.funding.rule.PriorityWeights;
import org.consultum.defence.funding.rule.SpentWithinCommitted;
import org.consultum.defence.funding.rule.TermInOrder;
import org.consultum.defence.funding.rule.TermsComplete;
import org.consultum.defence.funding.rule.YearsWithoutGap;
import org.consultum.model.Organisation;
import org.consultum.model.SectionItem;
import org.consultum.samples.DicasSample;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.rule.Rule;
import org.consultum.testing.Fixture;
import org.consultum.testing.ReportTrial;
import org.consultum.testing.RuleTrial;
import org.consultum.testing.WordFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

    private static final List<Rule<?>> RULES = List.of(new CommittedWithinPlanned(), new SpentWithinCommitted(), new OneCurrencyALine(),
        new YearsWithoutGap(), new PartsWithinWhole(), new PriorityWeights(), new PriorityComplete(), new TermInOrder(),
        new TermsComplete());

    private final Fixture sample = Sample.fixture();

    @TempDir
    private Path folder;

    private ReportTrial trial() throws IOException {
        var words = WordFiles.read(Path.of("..", Funding.ID, "templates", "funding-by-year.properties"));
        return ReportTrial.of(new FundingByYear(), sample, words).on(DicasSample.REFERENCE_DATE.toString());
    }

    @Test
    void ofItsOwnRulesOnlyOneFindsSomethingWhichIsMeant() {
        var found = new ArrayList<String>();
        RULES.forEach(rule -> RuleTrial.of(rule, sample).on(DicasSample.REFERENCE_DATE.toString()).with("total", "100")
            .with("fields", "partners publicShare until exit").with("transfer", "buildOperateTransfer").findings()
            .forEach(finding -> found.add(rule.id() + " " + ((SectionItem) finding.element()).getReference())));

        assertEquals(List.of("DF-01 F-2026-2"), found);
    }

    @Test
    void theOverdrawnLineIsProposedToItsWorkingGroup() {
        var proposals = new ArrayList<Proposal>();
        new FundingProposals().propose(sample.register(), DicasSample.REFERENCE_DATE, Locale.ENGLISH, proposals::add);

        assertEquals(List.of("WG 2: Budget line overdrawn: F-2026-2 Calendar of free docks and hangars (illustrative)"),
            proposals.stream().map(each -> each.committee().getShortName() + ": " + each.title()).toList());
    }

    @Test
    void whatTheForumWatchesIsThePublicBudgetWithoutItsPartsCountedTwice() throws IOException, ReportRefusedException {
        ReportContent content = trial().choose("committee", sample.committee("DICAS")).content();

        assertEquals(List.of("2022 | 291100000000 |  |  |  | ", "2023 | 896800000000 |  |  |  | ", "2024 | 822500000000 |  |  |  | ",
            "Total JPY | 2010400000000 |  |  |  | "), ReportTrial.rows(content, "totals-jpy"));
        assertEquals("JP-BR-2023 | of which: Basic research, Japan | 18800000000 |  |  | JPY", ReportTrial.rows(content, "lines").get(3));
        var chart = content.charts().get("years-jpy");
        assertEquals("Planned by year, million JPY", chart.title());
        assertEquals("Most is planned for 2023: 896800000000 JPY.", chart.summary());
        assertEquals(List.of(291_100.0, 896_800.0, 822_500.0), chart.series().getFirst().values());
        assertTrue(content.values().get("sources").toString().contains("Ministry of Defense of Japan"), "the source is cited");
    }

    @Test
    void eachCurrencyHasItsOwnTotalsWithShares() throws IOException, ReportRefusedException {
        ReportContent content = trial().choose("from", "2025").content();

        assertEquals(List.of("2025 | 640000000 | 610000000 | 95.3 | 598400000 | 93.5",
            "2026 | 2520000000 | 2031500000 | 80.6 | 436000000 | 17.3", "Total JPY | 3160000000 | 2641500000 | 83.6 | 1034400000 | 32.7"), ReportTrial.rows(content, "totals-jpy"));
        assertEquals(List.of("2026 | 12000000 | 7500000 | 62.5 | 3100000 | 25.8"), ReportTrial.rows(content, "totals-usd"));
        assertEquals("4 budget lines of 2 years in 2 currencies.", content.values().get("lead"));
    }

    @Test
    void linesCanBeChosenByCurrencyYearAndSource() throws IOException, ReportRefusedException {
        assertEquals(1, trial().choose("currency", "usd").content().tables().get("lines").rowCount());
        assertEquals(2, trial().choose("to", "2022").content().tables().get("lines").rowCount());
        var trial = (SectionItem) sample.register().getSections().getFirst().eContents().stream()
            .filter(item -> item instanceof SectionItem line && "F-2026-1".equals(line.getReference())).findFirst().orElseThrow();
        var funder = (Organisation) trial.eGet(trial.eClass().getEStructuralFeature("funder"));
        assertEquals(3, trial().choose("funder", funder).content().tables().get("lines").rowCount());
    }

    @Test
    void priorityShowsItsArithmetic() throws IOException, ReportRefusedException {
        assertEquals("F-2026-1 Trial lot of propulsion parts (illustrative) | 2026 | 90.0 | 5 × 40 / 5 + 5 × 35 / 5 + 3 × 25 / 5",
            ReportTrial.rows(trial().content(), "priority").getFirst());
    }

    @Test
    void forARecipientNothingIsSaidOfWhatIsMissing() throws IOException {
        String page = Files.readString(Sample.report(sample.register(), "funding-by-year", "html", Map.of(), "en", folder,
            Optional.of("Yard association")));

        assertTrue(page.contains("Made for Yard association."), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"words/funding.properties", "templates/funding-by-year.properties",
        "src/org/consultum/defence/funding/messages.properties"})
    void everyLanguageHasAllWords(String file) throws IOException {
        assertEquals(List.of(), WordFiles.faults(Path.of("..", Funding.ID).resolve(file), "de", "ja", "vi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void thePagesAreMadeInEveryLanguage(String language) throws IOException {
        Path file = Sample.report(sample.register(), "funding-by-year", "pdf", Map.of(), language, folder);

        assertTrue(Files.size(file) > 10_000, file + " has pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "xlsx", "csv", "json"})
    void theReportIsMadeInEveryFormat(String format) throws IOException {
        Path file = Sample.report(sample.register(), "funding-by-year", format, Map.of("currency", "JPY"), "en", folder);

        assertTrue(Files.size(file) > 100, file + " has content");
    }
}
