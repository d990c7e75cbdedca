package org.consultum.reports.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consultum.model.ConsultationRound;
import org.consultum.reports.HtmlText;
import org.consultum.reports.SampleReports;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("You said, we did")
class YouSaidWeDidTest {

    private static final String SHORTAGES = "Reports of shortages (illustrative)";

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    private ConsultationRound round() {
        for (var contents = sample.source().register().eAllContents(); contents.hasNext();) {
            if (contents.next() instanceof ConsultationRound round && SHORTAGES.equals(round.getTitle())) {
                return round;
            }
        }
        throw new AssertionError(SHORTAGES);
    }

    private ReportContent content(Map<String, String> values) throws ReportRefusedException {
        return Asked.of(sample, "you-said-we-did", new YouSaidWeDid(), "en", values, Map.of("consultation", round()));
    }

    @Test
    @DisplayName("tells by question what was said, by whom, and what was done with the reason")
    void byQuestion() throws ReportRefusedException {
        ReportContent content = content(Map.of());
        List<String> rows = Asked.rows(content, "points");

        assertEquals(List.of("Question 1: Which reports of shortages do you write today?", "Question 2: Who should read them?",
            "Other points"), Asked.headings(content, "points"));
        assertTrue(rows.contains("Other points: Prepayment for material. | Chamber of Small Precision Shops (精密町工場会, illustrative) | "
            + "Declined | Outside a non-binding arrangement. | "), rows::toString);
        assertTrue(rows.stream().anyMatch(row -> row.contains("Form adopted in May 2026. | Action item A-2026-01")), rows::toString);
        assertEquals(7, rows.size());
    }

    @Test
    @DisplayName("counts how points were disposed of, and what is left out as confidential")
    void counts() throws ReportRefusedException {
        ReportContent content = content(Map.of());

        assertEquals(List.of(": Not dealt with yet | 3", ": Accepted | 1", ": Partly accepted | 1", ": Declined | 1", ": Noted | 1"),
            Asked.rows(content, "dispositions"));
        assertEquals(List.of("5 submissions, 1 of them after the deadline", "5 were invited, 5 of them answered (100%)",
            "Not dealt with yet: 3 points; Accepted: 1 point; Partly accepted: 1 point; Declined: 1 point; Noted: 1 point"),
            content.values().get("figures"));
        assertEquals("Left out as confidential: 1 submission, 2 points in all.", content.values().get("withheld"));
        assertEquals("3 points have not been dealt with yet.", content.values().get("open"));
    }

    @Test
    @DisplayName("says from when until when, in which zone, and that it is a draft")
    void head() throws ReportRefusedException {
        assertEquals(List.of("Open Friday, 21 November 2025, 09:00 \u2013 Friday, 30 January 2026, 18:00, Asia/Tokyo (UTC+09:00)",
            "Draft, not published yet"), content(Map.of()).below());
    }

    @ParameterizedTest
    @CsvSource({ "question,html", "submitter,html", "question,csv", "submitter,json" })
    @DisplayName("says nothing of what was said in confidence, in no format")
    void confidence(String by, String format) throws IOException {
        String text = HtmlText.of(sample.make("you-said-we-did", format, Map.of("consultation", SHORTAGES, "by", by), "en"));

        assertTrue(text.contains("Prepayment for material."), text);
        for (String secret : List.of("Two materials", "which ones is not to be published", "Kyodo", "Names stay with the secretariat")) {
            assertFalse(text.contains(secret), secret);
        }
    }

    @Test
    @DisplayName("without names has the group of interest in their place")
    void withoutNames() throws ReportRefusedException {
        ReportContent content = content(Map.of("names", "false", "by", "submitter"));

        assertEquals(List.of("industry", "research", "small business"), Asked.headings(content, "points"));
        assertEquals(List.of("industry", "research", "small business"), content.values().get("participants"));
    }

    @Test
    @DisplayName("is not marked for what it leaves out")
    void marking() throws ReportRefusedException {
        assertEquals(List.copyOf(round().getQuestions()), List.copyOf(content(Map.of()).about()));
    }
}
