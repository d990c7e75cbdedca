package org.consultum.bench;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.consultum.model.Register;
import org.consultum.reporting.Progress;
import org.consultum.reporting.catalogue.ReportOrder;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.ReportSource;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.reporting.catalogue.StandaloneReports;
import org.consultum.reporting.pack.AgendaLine;
import org.consultum.reporting.pack.AgendaPackWriter;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackPaper;
import org.consultum.reporting.pack.PackResult;
import org.consultum.reporting.report.ReportDocument;
import org.consultum.reporting.report.ReportFormat;
import org.consultum.reporting.report.ReportWriter;
import org.consultum.samples.GeneratorSize;
import org.consultum.samples.RegisterGenerator;

/**
 * Large documents: a pack of two thousand pages of papers against PDFBox merging the same papers, and the list of ten thousand actions
 * against openhtmltopdf setting a plain table of the same texts. Is run from the root of the repository.
 */
final class PagesBench {

    private static final int PAPERS = 20;
    private static final int PARAGRAPHS = 1_000;
    private static final int ACTIONS = 10_000;
    private static final long SEED = 20261122;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String LANGUAGE = Locale.ENGLISH.toLanguageTag();

    private final Path work;

    PagesBench(Path work) {
        this.work = work;
    }

    PageRow pack() throws Exception {
        List<Path> papers = papers();
        Path out = work.resolve("large-pack.pdf");
        var writer = new AgendaPackWriter(Files.createDirectories(work.resolve("scratch-large")), LANGUAGE);
        PackData data = packOf(papers);
        PageRow.Effort ours = effort(out, () -> {
            PackResult result = writer.write(data, out, Progress.NONE, PackLimits.DEFAULT);
            if (!(result instanceof PackResult.Written)) {
                throw new IllegalStateException(result.toString());
            }
            return result;
        });
        Path merged = work.resolve("large-merged.pdf");
        PageRow.Effort bare = effort(merged, () -> {
            var merger = new PDFMergerUtility();
            for (Path paper : papers) {
                merger.addSource(paper.toFile());
            }
            merger.setDestinationFileName(merged.toString());
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            return merger;
        });
        return new PageRow("agenda pack of " + papers.size() + " papers", ours, "PDFBox, papers merged", bare);
    }

    /** Papers of about a hundred pages each. */
    private List<Path> papers() {
        var papers = new ArrayList<Path>();
        for (int paper = 0; paper < PAPERS; paper++) {
            var parts = new ArrayList<ReportDocument.Part>();
            parts.add(new ReportDocument.Heading("Paper " + (paper + 1)));
            for (int i = 0; i < PARAGRAPHS; i++) {
                parts.add(new ReportDocument.Paragraph("Paragraph " + i + " of paper " + paper + ". " + "The working group compared what "
                    + "both sides hold in stock, asked the suppliers for dates, and found which parts have one source only. "
                        .repeat(3)));
            }
            var document = new ReportDocument("Paper " + (paper + 1), "", List.of(), "Forum", "A paper", "Forum", LANGUAGE, DAY,
                Optional.empty(), parts);
            Path file = work.resolve("large-paper-" + paper + ".pdf");
            new ReportWriter(LANGUAGE).write(document, ReportFormat.PDF, file, Progress.NONE);
            papers.add(file);
        }
        return papers;
    }

    private static PackData packOf(List<Path> files) throws IOException {
        var papers = new ArrayList<PackPaper>();
        var lines = new ArrayList<AgendaLine>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            papers.add(new PackPaper("p" + i, "P/" + (i + 1), "Paper " + (i + 1), "inform", "1", "", "application/pdf",
                file.getFileName().toString(), Files.size(file), "", Optional.of(() -> Files.newInputStream(file))));
            lines.add(AgendaLine.item(String.valueOf(i + 1), "Item " + (i + 1)).papers(List.of("p" + i)).build());
        }
        return PackData.of(LANGUAGE, "Forum").agenda(lines).papers(papers).build();
    }

    PageRow register() throws Exception {
        Register register = new RegisterGenerator(new GeneratorSize(5, 20, ACTIONS * 11 / 10, SEED)).register();
        ClassLoader loader = PagesBench.class.getClassLoader();
        Reports reports = StandaloneReports.of(Map.of(Path.of("bundles", "org.consultum.reporting"), StandaloneReports.renderers(),
            Path.of("bundles", "org.consultum.reports"), loader));
        var source = new ReportSource(register, digest -> Optional.empty(), id -> Optional.empty(), new Direct(), List.of(),
            Optional.empty());
        String table = plainTable(write(reports, source, "csv"));
        int rows = table.split("<tr>", -1).length - 2;
        Path out = work.resolve("list.pdf");
        PageRow.Effort ours = effort(out, () -> write(reports, source, "pdf"));
        Path plain = work.resolve("plain-list.pdf");
        PageRow.Effort bare = effort(plain, () -> {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(plain))) {
                new PdfRendererBuilder().withHtmlContent(table, null).toStream(stream).run();
            }
            return plain;
        });
        return new PageRow(String.format(Locale.ROOT, "action list of %,d rows, tagged PDF/A", rows), ours,
            "openhtmltopdf, plain table of the same texts", bare);
    }

    private Path write(Reports reports, ReportSource source, String format) {
        Path out = work.resolve("list." + format);
        var order = new ReportOrder("action-list", format, source, Map.of(), Optional.of(LANGUAGE), DAY, LANGUAGE);
        ReportOutcome outcome = reports.write(order, out, org.consultum.spi.Progress.NONE);
        if (outcome instanceof ReportOutcome.Written written) {
            return written.file();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private static String plainTable(Path csv) throws IOException {
        var html = new StringBuilder("<html><head><style>@page { size: A4 landscape } td { font-size: 9pt; vertical-align: top }</style>"
            + "</head><body><table>");
        for (String line : Files.readString(csv, StandardCharsets.UTF_8).split("\r\n")) {
            html.append("<tr><td>")
                .append(line.replaceAll("[<>&\uFEFF]", " ").replace("\",\"", ",").replace(",", "</td><td>")).append("</td></tr>");
        }
        return html.append("</table></body></html>").toString();
    }

    /** The run that is looked at for its memory warms the next one up, which is timed. */
    private static PageRow.Effort effort(Path out, Callable<?> work) throws Exception {
        long memory = PeakMemory.mebibytes(work);
        double millis = new Measure(0, 1).millis(work);
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            return new PageRow.Effort(document.getNumberOfPages(), millis, memory);
        }
    }

    private record Direct() implements ReportSource.Reader {
        @Override
        public <T> T read(Supplier<T> what) {
            return what.get();
        }
    }
}
