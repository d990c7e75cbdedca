package org.consultum.reports.committee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consultum.reports.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The report of a policy review")
class PolicyReviewReportTest {

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    private Reading reading() throws IOException {
        return Reading.of(sample, "policy-review", Map.of("review", Reading.review(sample)), "en", SampleReports.today());
    }

    @Test
    @DisplayName("says whether each input was there, the mandatory ones first (rule R-01)")
    void inputs() throws IOException {
        List<String> rows = reading().rows("What the review was given");

        assertEquals("Inputs no review can do without", rows.get(0));
        assertEquals("Earlier actions | Status of earlier actions | supplied | The ratings are published; the calendar of free docks runs "
            + "at three yards. | A-2025-03; A-2025-02", rows.get(1));
        assertEquals("Further inputs", rows.get(5));
        assertTrue(rows.get(7).endsWith("Register of risks | missing, with a reason | The working group had not finished it. |"),
            rows.get(7));
    }

    @Test
    @DisplayName("says how earlier actions stand")
    void earlier() throws IOException {
        List<String> rows = reading().rowsUnder("Earlier actions on 23 Nov 2026");

        assertEquals("A-2025-03 | Publish the three priority ratings with an explanation | Lead for supply chains, US side; Lead for "
            + "supply chains, Japanese side | 15 Dec 2025 | Done", rows.get(0));
        assertTrue(rows.get(1).endsWith("| 31 Dec 2026 | In progress"), rows.get(1));
    }

    @Test
    @DisplayName("leads from each finding to its outputs, and shows the one nothing follows from")
    void findings() throws IOException {
        assertEquals(List.of("1 | Priority ratings end at the first tier of suppliers. | High | 2026/1-2; A-2026-02; R-2026-03",
            "2 | Reports of shortages reach the sides in four different forms. | Normal | 2026/1-3; A-2026-01",
            "3 | Small shops learn of the arrangement from the press (町工場は報道で知る). | Low | nothing yet"),
            reading().rows("Findings and what follows from them"));
    }

    @Test
    @DisplayName("gives outputs their owner, due date and closing evidence, or says what is missing (rule R-02)")
    void outputs() throws IOException {
        Reading read = reading();

        List<String> rows = read.rows("Decisions, actions and recommendations with owner, due date and closing evidence");
        assertTrue(rows.contains("Action | A-2026-02: Carry the ratings to the second tier of suppliers | Lead for supply chains, US side; "
            + "Lead for supply chains, Japanese side | 31 Oct 2026 | In progress, 23 days overdue | missing: closing evidence"),
            rows::toString);
        assertTrue(rows.contains("Action | A-2026-01: One form for reports of shortages, in two languages | Lead for supply chains, "
            + "Japanese side; Desk officer, supplier survey | 30 Jun 2026 | Done | Form adopted in written procedure"), rows::toString);
        assertTrue(read.text().contains("Nothing follows from one finding yet. 2 outputs lack an owner, a due date or closing evidence."),
            read.text());
    }

    @Test
    @DisplayName("keeps other decisions of the session apart")
    void others() throws IOException {
        assertEquals(List.of("Opening and adoption of the agenda | 2026/1-1 | The agenda is adopted. | Adopted",
            "Sanctions for late reports | 2026/1-4 | No sanctions in a non-binding arrangement. | Rejected"),
            reading().rowsUnder("Further decisions of the session"));
    }
}
