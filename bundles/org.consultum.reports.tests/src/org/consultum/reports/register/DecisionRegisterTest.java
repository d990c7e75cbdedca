package org.consultum.reports.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.reports.SampleReports;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The register of decisions")
class DecisionRegisterTest {

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    private ReportContent content(Map<String, String> values, Map<String, Element> elements) throws ReportRefusedException {
        return Asked.of(sample, "decision-register", new DecisionRegister(), "en", values, elements);
    }

    private Committee committee(String name) {
        return sample.source().register().getCommittees().stream().filter(each -> name.equals(each.getShortName())).findFirst()
            .orElseThrow();
    }

    private Decision decision(String reference) {
        for (var contents = sample.source().register().eAllContents(); contents.hasNext();) {
            if (contents.next() instanceof Decision decision && reference.equals(decision.getReference())) {
                return decision;
            }
        }
        throw new AssertionError(reference);
    }

    @Test
    @DisplayName("counts all decisions of the sample by what became of them")
    void counts() throws ReportRefusedException {
        ReportContent content = content(Map.of(), Map.of());

        assertEquals("32 decisions, taken in 9 meetings.", content.values().get("lead"));
        assertEquals(List.of(Map.of("label", "Adopted", "value", 22L), Map.of("label", "Adopted with amendments", "value", 2L),
            Map.of("label", "Rejected", "value", 1L), Map.of("label", "Deferred", "value", 2L), Map.of("label", "Referred", "value", 2L),
            Map.of("label", "Withdrawn", "value", 1L), Map.of("label", "Noted", "value", 1L), Map.of("label", "Endorsed", "value", 1L)),
            content.values().get("results"));
        assertEquals(List.of("All committees", "Up to 23 Nov 2026"), List.of(content.over(), content.below().getFirst()));
    }

    @Test
    @DisplayName("says where a decision was taken, how, by which votes and what came of it")
    void rows() throws ReportRefusedException {
        List<String> rows = Asked.rows(content(Map.of(), Map.of("committee", committee("DICAS"))), "decisions");

        assertTrue(rows.contains("2025/1: Second meeting (illustrative), 28 Jan 2025: 2025/1-3 | 2025-01-28 | 4.1 Second source for "
            + "propulsion parts | Both sides look for a second source for propulsion parts. | Adopted | Consensus | A-2025-01 (Done) "
            + "R-2025-01 (Under way)"), rows::toString);
        assertTrue(rows.contains("2025/1: Second meeting (illustrative), 28 Jan 2025: 2025/1-5 | 2025-01-28 | 6 Priority rating for "
            + "supply requests | Requests carry one of three priority ratings. | Adopted | Named vote: 6 for, 1 against, 1 abstaining | "),
            rows::toString);
        assertTrue(rows.stream().anyMatch(row -> row.contains("2025/2-5") && row.contains("(closed session)")), rows::toString);
        assertEquals(28, rows.size());
    }

    @Test
    @DisplayName("of a period has the decisions of its first and last day")
    void period() throws ReportRefusedException {
        ReportContent content = content(Map.of("from", "2025-01-28", "to", "2025-09-16"), Map.of());

        assertEquals("From 28 Jan 2025 to 16 Sep 2025", content.below().getFirst());
        assertEquals(List.of("DICAS, meeting 2025/1: Second meeting (illustrative), 28 Jan 2025",
            "DICAS, meeting 2025/2: Autumn meeting (illustrative), 16 Sep 2025"), Asked.headings(content, "decisions"));
        assertEquals("11 decisions, taken in 2 meetings.", content.values().get("lead"));
    }

    @Test
    @DisplayName("made for an earlier day knows nothing of later decisions")
    void earlier() throws ReportRefusedException {
        ReportContent content = Asked.of(sample, "decision-register", new DecisionRegister(), "en", LocalDate.of(2024, 6, 30), Map.of(),
            Map.of());

        assertEquals("8 decisions, taken in 1 meeting.", content.values().get("lead"));
    }

    @Test
    @DisplayName("counts what is not decided, and names to whom something was referred")
    void openAndReferred() throws ReportRefusedException {
        decision("2026/2-5").setResult(DecisionResult.OPEN);
        decision("2024/1-8").setReferredTo(committee("SCC 2+2"));
        ReportContent content = content(Map.of(), Map.of());

        assertEquals(1L, content.values().get("open"));
        assertEquals("31 decisions, taken in 9 meetings.", content.values().get("lead"));
        assertTrue(Asked.rows(content, "decisions").stream().anyMatch(row -> row.contains("2024/1-8") && row.contains("| SCC 2+2 |")));
    }

    @Test
    @DisplayName("has columns that fill the page, whichever there are")
    void columns() throws ReportRefusedException {
        for (ReportContent content : List.of(content(Map.of(), Map.of()), content(Map.of(), Map.of("committee", committee("WG 3"))))) {
            assertEquals(100, content.tables().get("decisions").columns().stream().mapToInt(column -> column.share()).sum());
        }
    }
}
