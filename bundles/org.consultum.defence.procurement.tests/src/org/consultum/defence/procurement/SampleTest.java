package org.consultum.defence.procurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.defence.procurement.report.ProcurementCases;
import org.consultum.defence.procurement.rule.AwardDecided;
import org.consultum.defence.procurement.rule.AwardToAdmitted;
import org.consultum.defence.procurement.rule.BidsScored;
import org.consultum.defence.procurement.rule.BroughtBefore;
import org.consultum.defence.procurement.rule.ConflictRecused;
import org.consultum.defence.procurement.rule.OneCurrency;
import org.consultum.defence.procurement.rule.ScoresOnScale;
import org.consultum.defence.procurement.rule.StandstillKept;
import org.consultum.defence.procurement.rule.StepsInOrder;
import org.consultum.defence.procurement.rule.TendersAfterNotice;
import org.consultum.defence.procurement.rule.ThresholdComparable;
import org.consultum.defence.procurement.rule.WeightsSum;
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

    private static final List<Rule<?>> RULES = List.of(new WeightsSum(), new BidsScored(), new ScoresOnScale(), new AwardDecided(),
        new BroughtBefore(), new ConflictRecused(), new TendersAfterNotice(), new OneCurrency(), new AwardToAdmitted(),
        new StandstillKept(), new StepsInOrder(), new ThresholdComparable());

    private final Fixture sample = Sample.fixture();

    @TempDir
    private Path folder;

    private ReportTrial trial() throws IOException {
        var words = WordFiles.read(Path.of("..", Procurement.ID, "templates", "procurement-cases.properties"));
        return ReportTrial.of(new ProcurementCases(), sample, words).on(DicasSample.REFERENCE_DATE.toString());
    }

    @Test
    void ofItsOwnRulesOnlyOneFindsSomethingWhichIsMeant() {
        var found = new ArrayList<String>();
        RULES.forEach(rule -> RuleTrial.of(rule, sample).on(DicasSample.REFERENCE_DATE.toString()).with("total", "100").with("days", "0")
            .with("procedures", "open restricted").findings()
            .forEach(finding -> found.add(rule.id() + " " + ((SectionItem) finding.element()).getReference())));

        assertEquals(List.of("DP-05 PC-2026-02"), found);
    }

    @Test
    void theSameCaseIsProposedToTheForum() {
        var proposals = new ArrayList<Proposal>();
        new ThresholdProposals().propose(sample.register(), DicasSample.REFERENCE_DATE, Locale.ENGLISH, proposals::add);

        assertEquals(List.of("DICAS: Procurement above the threshold: PC-2026-02 Dock cranes and hangar tools for the maintenance pilot "
            + "(illustrative)"), proposals.stream().map(each -> each.committee().getShortName() + ": " + each.title()).toList());
    }

    @Test
    void theReportSaysHowFarEachCaseIsAndWhetherItCameBeforeTheForum() throws IOException, ReportRefusedException {
        ReportContent content = trial().content();

        assertEquals(List.of(
            "PC-2026-01 | Second production line for propulsion parts (illustrative) | evaluation | 42000000000 | JPY | "
                + "planned 2027-01-29 | DICAS: dealt with",
            "PC-2026-02 | Dock cranes and hangar tools for the maintenance pilot (illustrative) | tendering | 14200000000 | JPY | planned "
                + "2027-04-30 | DICAS: not yet before it",
            "PC-2025-03 | Translation of technical manuals (illustrative) | contract | 176000000 | JPY | 2026-03-11 (planned 2026-03-13) | "
                + "Below every threshold",
            "PC-2026-04 | Telemetry for shared test ranges (illustrative) | assessment | 60000000 | USD | planned 2027-10-29 | "
                + "DICAS: dealt with"), ReportTrial.rows(content, "cases"));
        assertEquals(1L, content.values().get("open"));
    }

    @Test
    void theReportShowsTheArithmeticAndSaysTiesAndMissingScoresInWords() throws IOException, ReportRefusedException {
        ReportContent content = trial().content();

        assertEquals("Price over ten years | 40 | 7 × 40 / 10 = 28 | 8.5 × 40 / 10 = 34 | 9 × 40 / 10 = 36",
            ReportTrial.rows(content, "scores-1-1").getFirst());
        assertEquals("Result | 100 | 77.5 | 73 | –", ReportTrial.rows(content, "scores-1-1").getLast());
        assertEquals("– | PPP |  | 38900000000 | JPY | No score yet: Conformity with drawings and standards, Tooling and process, "
            + "Lead time and security of supply", ReportTrial.rows(content, "ranking-1").getLast());
        assertEquals(List.of("1=", "1="), ReportTrial.rows(content, "ranking-3").stream().map(row -> row.split(" ")[0]).toList());
        String cases = content.values().get("cases").toString();
        assertTrue(cases.contains("KEMA, TDSA share the first place."), cases);
        assertTrue(cases.contains("1 bid has no place"), cases);
    }

    @Test
    void oneCaseCanBeChosenByNumberOrPartOfItsTitle() throws IOException, ReportRefusedException {
        assertEquals(1, trial().choose("case", "pc-2026-02").content().tables().get("cases").rowCount());
        assertEquals(1, trial().choose("case", "hangar").content().tables().get("cases").rowCount());
        assertEquals(2, trial().choose("committee", sample.committee("WG 2")).content().tables().get("cases").rowCount());
        var refused = assertThrows(ReportRefusedException.class, () -> trial().choose("case", "submarine").content());
        assertEquals("No procurement case is numbered or named \"submarine\".", refused.getMessage());
    }

    @Test
    void theReportIsMarkedByAllItShows() throws IOException, ReportRefusedException {
        ReportContent content = trial().choose("case", "PC-2026-02").content();

        assertTrue(content.about().stream().anyMatch(each -> each.eClass().getName().equals("CaseRequirement")));
        assertEquals(1, content.about().stream().filter(each -> each.eClass().getName().equals("ProcurementCase")).count());
    }

    @Test
    void theReportNamesWhoTookPartInSpiteOfABidAndIsMarkedByThatItem() throws IOException, ReportRefusedException {
        var forum = sample.committee("DICAS");
        var item = sample.meeting("June meeting (illustrative)").getAgenda().getItems().stream()
            .filter(each -> each.getTitle().startsWith("Second source")).findFirst().orElseThrow();
        var member = forum.getMemberships().stream().filter(each -> each.getMember().getName().startsWith("Lead for joint production, US"))
            .findFirst().orElseThrow();
        member.setOnBehalfOf(sample.organisation("Minato Propulsion Works (港推進製作所, illustrative)"));
        item.getArisesFrom().add((SectionItem) ProcurementCase.all(sample.register()).getFirst().element());

        ReportContent content = trial().choose("case", "PC-2026-01").content();

        assertTrue(content.values().get("cases").toString().contains("took part in \"Second source for propulsion parts\" (June meeting "
            + "(illustrative)) with voting right, though Minato bids."), content.values().toString());
        assertTrue(content.about().contains(item));
    }

    @Test
    void forARecipientNothingIsSaidOfWhatIsMissing() throws IOException {
        String page = Files.readString(Sample.report(sample.register(), "procurement-cases", "html", Map.of(), "en", folder,
            Optional.of("Yard association")));

        assertTrue(page.contains("Made for Yard association."), page);
        assertTrue(page.contains("DICAS: dealt with"), "what is there may be said");
        assertFalse(page.contains("not yet before it") || page.contains("Below every threshold") || page.contains("reaches a threshold"),
            page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"words/procurement.properties", "templates/procurement-cases.properties",
        "src/org/consultum/defence/procurement/messages.properties"})
    void everyLanguageHasAllWords(String file) throws IOException {
        assertEquals(List.of(), WordFiles.faults(Path.of("..", Procurement.ID).resolve(file), "de", "ja", "vi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void thePagesAreMadeInEveryLanguage(String language) throws IOException {
        Path file = Sample.report(sample.register(), "procurement-cases", "pdf", Map.of(), language, folder);

        assertTrue(Files.size(file) > 10_000, file + " has pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "xlsx", "csv", "json"})
    void theReportIsMadeInEveryFormat(String format) throws IOException {
        Path file = Sample.report(sample.register(), "procurement-cases", format, Map.of("case", "PC-2025-03"), "en", folder);

        assertTrue(Files.size(file) > 100, file + " has content");
    }
}
