package org.consultum.reporting.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.consultum.reporting.Progress;
import org.consultum.reporting.report.ReportDocument.Column;
import org.consultum.reporting.report.ReportDocument.Heading;
import org.consultum.reporting.report.ReportDocument.Paragraph;
import org.consultum.reporting.report.ReportDocument.Table;
import org.consultum.reporting.testing.HtmlChecker;
import org.consultum.reporting.testing.Packs;
import org.consultum.reporting.testing.Verapdf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of figures and tables, in both formats. */
class ReportWriterTest {
    private static final ReportWriter WRITER = new ReportWriter("en");

    @TempDir
    Path folder;

    /** A bar with its name beside it. */
    private record Bar(String name) implements ReportFigure {
        @Override
        public String alternative() {
            return "One bar: " + name;
        }

        @Override
        public double width() {
            return 600;
        }

        @Override
        public double height() {
            return 60;
        }

        @Override
        public void paint(Graphics2D graphics, List<Font> plain, List<Font> bold) {
            graphics.setColor(new Color(0x0072B2));
            graphics.fill(new Rectangle(0, 10, 300, 30));
            graphics.setColor(Color.BLACK);
            graphics.fill(plain.getFirst().deriveFont(12f).createGlyphVector(new FontRenderContext(null, true, true), name)
                    .getOutline(310, 30));
        }

        @Override
        public String svg(String id) {
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 60\" role=\"img\" aria-labelledby=\"" + id
                    + "-t\"><title id=\"" + id + "-t\">A bar</title><rect width=\"300\" height=\"30\" class=\"bar\"/></svg>";
        }

        @Override
        public String style() {
            return ".bar { fill: #0072b2; }\n";
        }
    }

    private static ReportDocument report(String text, String language) {
        return new ReportDocument(text, "Harbour forum", List.of("All committees", "As of 10 Jun 2026"), "Harbour forum",
                "How it stands", "Harbour forum: report", language, LocalDate.of(2026, 6, 10), Optional.of("INTERNAL"),
                List.of(new Heading("At a glance"), new Paragraph(text),
                        new ReportDocument.Figure("Figure of " + text, new Bar(text)),
                        new Heading("Numbers"), new Table("Numbers", List.of(new Column("Owner", 70, false), new Column("Number", 30, true)),
                                List.of(List.of(text, "12"), List.of("A. Sato", "7")))));
    }

    private ReportResult write(ReportDocument report, ReportFormat format, String name) {
        return WRITER.write(report, format, folder.resolve(name), Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void thePdfMeetsPdfA3aAndPdfUa1(String language) {
        Path file = folder.resolve("report.pdf");
        var written = assertInstanceOf(ReportResult.Written.class,
                write(report("Follow-up \u65E5\u672C report", language), ReportFormat.PDF, "report.pdf"));
        assertTrue(written.substituted().isEmpty());
        String text = String.join(" ", Packs.pages(file));
        assertTrue(text.contains("A. Sato") && text.contains("INTERNAL"), text);
        Verapdf judge = Verapdf.find().orElse(null);
        Assumptions.assumeTrue(judge != null, "veraPDF is not there");
        for (String flavour : Verapdf.claimed()) {
            assertEquals(List.of(), List.copyOf(judge.faults(file, flavour)), flavour);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi", "<x>"})
    void theHtmlIsValidAndStandsAlone(String language) throws IOException {
        assertInstanceOf(ReportResult.Written.class,
                write(report("<script>alert('&')</script>", language), ReportFormat.HTML, "report.html"));
        String page = Files.readString(folder.resolve("report.html"));
        assertFalse(Pattern.compile("<script|\\son[a-z]+=|src=|url\\(|@import|<link", Pattern.CASE_INSENSITIVE).matcher(page).find());
        assertTrue(page.contains(">A bar</title>"));
        HtmlChecker checker = HtmlChecker.find().orElse(null);
        Assumptions.assumeTrue(checker != null, "The Nu Html Checker is not there");
        assertEquals(List.of(), checker.faults(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.pdf", "report.html"})
    void theSameReportGivesTheSameBytes(String name) throws IOException {
        ReportFormat format = ReportFormat.of(Path.of(name)).orElseThrow();
        write(report("Report", "en"), format, name);
        byte[] first = Files.readAllBytes(folder.resolve(name));
        write(report("Report", "en"), format, name);
        assertArrayEquals(first, Files.readAllBytes(folder.resolve(name)));
    }

    @Test
    void whatCannotBeWrittenIsSaidWithARemedy() throws IOException {
        Files.createDirectory(folder.resolve("a.pdf"));
        assertInstanceOf(ReportResult.Failed.class, write(report("Report", "en"), ReportFormat.PDF, "a.pdf"));
        var missing = assertInstanceOf(ReportResult.Failed.class, write(report("Report", "en"), ReportFormat.PDF, "no/a.pdf"));
        assertFalse(missing.remedy().isBlank());
        assertEquals(Optional.empty(), ReportFormat.of(Path.of("report.docx")));
    }

    @Test
    void aCancelledReportLeavesTheOlderFile() throws IOException {
        Path file = Files.writeString(folder.resolve("report.pdf"), "older");
        var stop = new Progress() {
            @Override
            public void step(String what, int done, int total) {
                // not told to anybody
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertInstanceOf(ReportResult.Cancelled.class, WRITER.write(report("Report", "en"), ReportFormat.PDF, file, stop));
        assertEquals("older", Files.readString(file));
    }
}
