package org.consultum.reports.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consultum.model.Recommendation;
import org.consultum.reports.HtmlText;
import org.consultum.reports.SampleReports;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The story of a recommendation")
class LoopReportTest {

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    private Recommendation recommendation(String reference) {
        for (var contents = sample.source().register().eAllContents(); contents.hasNext();) {
            if (contents.next() instanceof Recommendation made && reference.equals(made.getReference())) {
                return made;
            }
        }
        throw new AssertionError(reference);
    }

    private ReportContent content(String reference) throws ReportRefusedException {
        return Asked.of(sample, "loop-report", new LoopReport(), "en", Map.of(), Map.of("recommendation", recommendation(reference)));
    }

    private String read(String reference, String language) throws IOException {
        return HtmlText.of(sample.make("loop-report", "html", Map.of("recommendation", reference), language));
    }

    @Test
    @DisplayName("begins with the meeting, the item and the decision it came from, and what was said there")
    void beginning() throws IOException {
        String text = read("R-2025-01", "en");

        assertTrue(text.contains("How it began Meeting DICAS, meeting 2025/1: Second meeting (illustrative), 28 Jan 2025 Part of 4 Joint "
            + "production of the PAC-3 interceptor Agenda item 4.1 Second source for propulsion parts Decision 2025/1-3 (Adopted) What was "
            + "said Propulsion parts decide the pace. Reasons A second source is worth its price if the order is long enough. What was "
            + "decided Both sides look for a second source for propulsion parts."), text);
    }

    @Test
    @DisplayName("tells what was answered, what was done and what is still to come")
    void middle() throws IOException {
        String text = read("R-2025-01", "en");

        assertTrue(text.contains("Thursday, 10 July 2025 Accepted. Releases are listed before a lot is ordered."), text);
        assertTrue(text.contains("Milestones Tender published: reached on 14 Sep 2026 Lot ordered: due 15 Dec 2026"), text);
        assertTrue(text.contains("A-2026-03: Order the trial lot of propulsion parts (Waiting)"), text);
        assertTrue(text.contains("50%, Partly implemented"), text);
        assertFalse(text.contains("What is late"), text);
    }

    @Test
    @DisplayName("says what is late, by how many days, and for whom it waits")
    void late() throws IOException {
        assertTrue(read("R-2026-01", "en").contains("What is late Waiting for the response of MOD 防衛省 since 12 March 2026, 74 days late"));
        String tier = read("R-2026-03", "en");
        assertTrue(tier.contains("Second tier told by the first 23 days late"), tier);
        assertTrue(tier.contains("Answers counted: due 15 Oct 2026, 39 days late"), tier);
        assertTrue(tier.contains("Still awaited: Office of the Under Secretary of Defense for Acquisition and Sustainment (OUSD(A&S))"),
            tier);
    }

    @Test
    @DisplayName("ends with the review, the lesson, why it was closed and where it goes on")
    void end() throws IOException {
        String text = read("R-2025-05", "en");

        assertTrue(text.contains("Not effective Do suppliers know the ratings?"), text);
        assertTrue(text.contains("Known at the first tier only."), text);
        assertTrue(text.contains("What was learned Information stops at the first tier Tuesday, 10 March 2026"), text);
        assertTrue(text.contains("Why it was closed Reopened as R-2026-03 because the measure did not work."), text);
        assertTrue(text.contains("Reopened as R-2026-03: Carry the priority ratings to the second tier"), text);
        assertFalse(text.contains("Next step"), text);
    }

    @Test
    @DisplayName("has everything in the order of its days")
    void history() throws ReportRefusedException {
        List<String> rows = Asked.rows(content("R-2025-05"), "history");

        assertEquals(10, rows.size());
        assertTrue(rows.getFirst().startsWith(": 2025-09-16 | Made (DICAS) |"), rows::toString);
        assertEquals(": 2026-03-10 | Reopened as R-2026-03 | Carry the priority ratings to the second tier", rows.getLast());
        assertEquals(rows.stream().map(row -> row.substring(2, 12)).sorted().toList(),
            rows.stream().map(row -> row.substring(2, 12)).toList());
    }

    @Test
    @DisplayName("of what nobody answered says so")
    void nothing() throws IOException {
        String text = read("R-2026-04", "en");

        assertTrue(text.contains("No response is recorded."), text);
        assertTrue(text.contains("No measure is planned."), text);
        assertTrue(text.contains("No review is planned."), text);
    }
}
