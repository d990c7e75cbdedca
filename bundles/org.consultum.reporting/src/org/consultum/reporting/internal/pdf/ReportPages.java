package org.consultum.reporting.internal.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.consultum.reporting.internal.paper.BundleFonts;
import org.consultum.reporting.internal.paper.Cancelled;
import org.consultum.reporting.internal.report.ReportMarkup;
import org.consultum.reporting.internal.template.HtmlRenderer;
import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.internal.text.Face;
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
            boolean other = xhtml.codePoints().anyMatch(letter -> letter > ' ' && !coverage.latin(letter));
            new HtmlRenderer().render(xhtml, document, ReportMarkup.FIGURE_TYPE,
                    new FigureDrawer(figures, fonts(other, Face.REGULAR, Face.JAPANESE), fonts(other, Face.BOLD, Face.JAPANESE_BOLD)));
            stopIfCancelled();
            var stamper = new Stamper(setter, report.marking().orElse(""), report.foot());
            int total = document.getNumberOfPages();
            int number = 1;
            for (PDPage page : document.getPages()) {
                stopIfCancelled();
                PDRectangle box = page.getMediaBox();
                try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                    stamper.stamp(content, box.getWidth(), box.getHeight(), wording.text("page.of", number, total));
                }
                number++;
            }
            new Metadata(report.title(), report.author(), report.subject(), markup.language(),
                    Optional.of(report.date().atStartOfDay(ZoneOffset.UTC))).write(document);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.OPEN_ACTION);
            document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            document.setDocumentId(identity(xhtml));
            document.save(new KeptOpen(out));
        }
    }

    /** Our typefaces for figures; the second only where it is needed, because it is large. */
    private static List<Font> fonts(boolean other, Face first, Face second) throws IOException {
        var fonts = new ArrayList<Font>();
        for (Face face : other ? List.of(first, second) : List.of(first)) {
            try (InputStream in = face.open()) {
                fonts.add(Font.createFont(Font.TRUETYPE_FONT, in));
            } catch (FontFormatException e) {
                throw new IOException("The font " + face + " of this installation is damaged", e);
            }
        }
        return fonts;
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new Cancelled();
        }
    }

    /** The file's identity comes from what went in, so that it does not change from run to run. */
    private static long identity(String content) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** Saving closes what it writes to; whoever opened it closes it. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
