package org.consultum.reports.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.reports.SampleReports;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The register of recommendations")
class RecommendationRegisterTest {

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    private ReportContent content(Map<String, String> values, Map<String, Element> elements) throws ReportRefusedException {
        return Asked.of(sample, "recommendation-register", new RecommendationRegister(), "en", values, elements);
    }

    private ReportContent everything() throws ReportRefusedException {
        return content(Map.of(), Map.of());
    }

    private Committee committee(String name) {
        return sample.source().register().getCommittees().stream().filter(each -> name.equals(each.getShortName())).findFirst()
            .orElseThrow();
    }

    private static void has(List<String> rows, String... parts) {
        assertTrue(rows.stream().anyMatch(row -> List.of(parts).stream().allMatch(row::contains)), () -> List.of(parts) + " in " + rows);
    }

    @Test
    @DisplayName("counts recommendations, answers and classes of implementation")
    void counts() throws ReportRefusedException {
        ReportContent content = everything();

        assertEquals("13 recommendations, 3 late", content.values().get("lead"));
        assertEquals(List.of(": Accepted | 1 | 1 | 6 | 8", ": Partly accepted | 1 | 1 | 0 | 2", ": Rejected | 1 | 0 | 0 | 1",
            ": Not answered | 2 | 0 | 0 | 2", ": Total | 5 | 2 | 6 | 13"), Asked.rows(content, "classes"));
    }

    @Test
    @DisplayName("says where each stands, and how late it is")
    void standing() throws ReportRefusedException {
        List<String> rows = Asked.rows(everything(), "recommendations");

        has(rows, "R-2026-01 |", "| Not answered | Not implemented | Made |", "74 days late | 74");
        has(rows, "R-2026-03 |", "| Partly accepted (1 of 2 answered) | Partly implemented | Under way |", "39 days late | 39");
        has(rows, "R-2025-06 |", "| Accepted | Fully implemented | Done |", "23 days late | 23");
        has(rows, "R-2025-05 |", "| Closed |", "reopened as R-2026-03");
        assertEquals(3, rows.stream().filter(row -> row.contains("late |")).count());
    }

    @Test
    @DisplayName("gives every response with its reason, measures, reviews and why it was closed")
    void parts() throws ReportRefusedException {
        ReportContent content = everything();

        has(Asked.rows(content, "responses"), "R-2025-04 Pay suppliers for keeping to a priority rating: 2025-06-12 | OUSD(A&S) | Rejected "
            + "| Rejected: an arrangement that does not bind cannot found a claim for payment.");
        has(Asked.rows(content, "measures"), "R-2026-05 Keep a list of tools that exist only once: List of tools (治工具一覧) | Nobody named | "
            + "2026-12-15 | 0 | Not implemented | ");
        has(Asked.rows(content, "reviews"), "R-2025-05", "Do suppliers know the ratings? |",
            "| Not effective | Known at the first tier only.");
        has(Asked.rows(content, "closings"), ": R-2025-04", "| 2025-09-16 | The forum takes note of the rejection and its reason.");
        assertEquals(15, Asked.rows(content, "responses").size());
        assertEquals(3, Asked.rows(content, "closings").size());
    }

    @Test
    @DisplayName("of a committee and a period has no others")
    void chosen() throws ReportRefusedException {
        ReportContent content = content(Map.of("from", "2026-01-01"), Map.of("committee", committee("WG 2")));

        assertEquals("1 recommendation, none late", content.values().get("lead"));
        has(Asked.rows(content, "recommendations"), "R-2026-04 |");
        assertEquals("No recommendation was made in this period.", sample.reports().words("recommendation-register", "en", List.of())
            .text("empty"));
        assertTrue(content(Map.of("to", "2020-01-01"), Map.of()).charts().isEmpty());
    }

    @Test
    @DisplayName("draws all stages, those late apart")
    void chart() throws ReportRefusedException {
        var chart = everything().charts().get("stages");

        assertEquals(List.of("Made", "Answered", "Under way", "Done", "Reviewed", "Closed"), chart.categories());
        assertEquals(List.of(1.0, 2.0, 1.0, 1.0, 2.0, 3.0), chart.series().getFirst().values());
        assertEquals(List.of(1.0, 0.0, 1.0, 1.0, 0.0, 0.0), chart.series().getLast().values());
        assertEquals("Of 13 recommendations, 3 are closed.", chart.summary());
    }

    @ParameterizedTest
    @ValueSource(strings = { "recommendations", "responses", "measures", "reviews", "closings", "classes" })
    @DisplayName("has columns that fill the page")
    void columns(String table) throws ReportRefusedException {
        assertEquals(100, everything().tables().get(table).columns().stream().mapToInt(column -> column.share()).sum());
    }
}
