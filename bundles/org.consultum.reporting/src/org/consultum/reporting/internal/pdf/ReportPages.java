package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.consultum.reporting.internal.paper.BundleFonts;
import org.consultum.reporting.internal.paper.Cancelled;
import org.consultum.reporting.internal.report.ReportMarkup;
import org.consultum.reporting.internal.template.HtmlRenderer;
import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.internal.text.Wording;
import org.consultum.reporting.report.ReportDocument;
import org.consultum.reporting.report.ReportFigure;

/** A report as tagged pages: PDF/A-3a that also meets PDF/UA-1. Figures are drawn, not pictures of drawings. */
public final class ReportPages {
    private final ReportDocument report;
    private final ReportMarkup markup;
    private final Coverage coverage;
    private final BooleanSupplier cancelled;

    /** @param coverage what our typefaces show; the cleaner of the markup knows it too */
    public ReportPages(ReportDocument report, ReportMarkup markup, Coverage coverage, BooleanSupplier cancelled) {
        this.report = report;
        this.markup = markup;
        this.coverage = coverage;
        this.cancelled = cancelled;
    }

    /**
     * Writes the pages.
     *
     * @param out where the bytes go; not closed
     * @throws Cancelled when the caller cancelled
     */
    public void write(OutputStream out) throws IOException {
        BundleFonts.install();
        String xhtml = markup.xhtml();
        var wording = Wording.of(report.language());
        stopIfCancelled();
        try (var document = new PDDocument(); var setter = new LineSetter(document, coverage)) {
            List<ReportFigure> figures = markup.figures();
            new HtmlRenderer().render(xhtml, document, ReportMarkup.FIGURE_TYPE,
                    FigureDrawer.of(figures, xhtml, coverage));
            stopIfCancelled();
            var stamper = new Stamper(setter, report.marking().orElse(""), report.foot());
            var file = new PageFile(document, this::stopIfCancelled);
            file.stamp((content, box, number, total) -> stamper.stamp(content, box.getWidth(), box.getHeight(),
                    wording.text("page.of", number, total)));
            file.save(new Metadata(report.title(), report.author(), report.subject(), markup.language(),
                    Optional.of(report.date().atStartOfDay(ZoneOffset.UTC))), xhtml, out);
        }
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new Cancelled();
        }
    }
}
