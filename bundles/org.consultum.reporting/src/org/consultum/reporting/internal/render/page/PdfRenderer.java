package org.consultum.reporting.internal.render.page;

import java.io.IOException;
import java.io.OutputStream;
import org.consultum.reporting.internal.pdf.PrintedReport;
import org.consultum.reporting.internal.pdf.QuietLibraries;
import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportRenderer;
import org.w3c.dom.Document;

/** Reports as tagged pages: PDF/A-3a (ISO 19005-3:2012) that also meets PDF/UA-1 (ISO 14289-1:2014). */
public final class PdfRenderer implements ReportRenderer {

    @Override
    public void render(ReportPage page, OutputStream out, Progress progress) throws IOException {
        var libraries = new QuietLibraries();
        try (libraries) {
            progress.check();
            var coverage = new Coverage();
            var cleaner = new TextCleaner(coverage);
            var tree = new PrintTree(page, cleaner);
            Document document = tree.prepare();
            new PrintedReport(page, coverage, cleaner, tree.figures()).write(document, out, progress);
        }
    }
}
