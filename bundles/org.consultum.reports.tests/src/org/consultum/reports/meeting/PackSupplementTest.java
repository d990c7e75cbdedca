package org.consultum.reports.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consultum.model.Meeting;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reports.SampleReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A supplement to an agenda pack")
class PackSupplementTest {

    @TempDir
    Path folder;
    private SampleReports sample;
    private Meeting meeting;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
        meeting = sample.source().register().getCommittees().stream().flatMap(committee -> committee.getMeetings().stream())
            .filter(each -> !each.getPackIssues().isEmpty()).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("has a change sheet and the pages that came, here those of the last supplement")
    void again() throws IOException {
        Path file = sample.make("pack-supplement", "pdf", Map.of("meeting", meeting.getId()), "en");
        try (var document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Supplement 1 to the agenda pack") && text.contains("1 paper added")
                && text.contains("The report on joint production has come in.") && text.contains("Page 3a"), text);
        }
    }

    @Test
    @DisplayName("is refused in words where no pack was issued")
    void refused() {
        assertRefused("No pack of this meeting was issued yet.", Map.of("meeting", december()));
        meeting.getPackIssues().clear();
        assertRefused("No pack of this meeting was issued yet.", Map.of("meeting", meeting.getId()));
    }

    private String december() {
        return meeting.getCommittee().getMeetings().stream().filter(each -> "december-meeting".equals(each.getSlug())).findFirst()
            .map(Meeting::getId).orElseThrow();
    }

    private void assertRefused(String message, Map<String, String> values) {
        ReportOutcome outcome = sample.write("pack-supplement", "pdf", values, "en", folder.resolve("x.pdf"));
        assertEquals(Optional.of(message), Optional.of(assertInstanceOf(ReportOutcome.Failed.class, outcome).message()));
    }
}
