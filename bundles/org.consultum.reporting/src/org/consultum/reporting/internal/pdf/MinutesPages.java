package org.consultum.reporting.internal.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.consultum.reporting.internal.minutes.Layout;
import org.consultum.reporting.internal.minutes.Pages;
import org.consultum.reporting.internal.paper.BundleFonts;
import org.consultum.reporting.internal.paper.Cancelled;
import org.consultum.reporting.internal.template.HtmlRenderer;
import org.consultum.reporting.internal.text.Coverage;

/** Minutes as tagged pages: PDF/A-3a that also meets PDF/UA-1, like the agenda pack. */
public final class MinutesPages {
    private final Layout layout;
    private final Coverage coverage;
    private final BooleanSupplier cancelled;

    /**
     * @param layout a layout nothing was taken from yet, whose cleaner knows what our typefaces show
     * @param coverage what they show
     */
    public MinutesPages(Layout layout, Coverage coverage, BooleanSupplier cancelled) {
        this.layout = layout;
        this.coverage = coverage;
        this.cancelled = cancelled;
    }

    /**
     * Writes the pages.
     *
     * @param out where the bytes go; not closed
     * @param date date the file bears, where one is known
     * @throws Cancelled when the caller cancelled
     */
    public void write(OutputStream out, Optional<ZonedDateTime> date) throws IOException {
        BundleFonts.install();
        String xhtml = Pages.xhtml(layout);
        stopIfCancelled();
        try (var document = new PDDocument(); var setter = new LineSetter(document, coverage)) {
            new HtmlRenderer().render(xhtml, document);
            stopIfCancelled();
            var stamper = new Stamper(setter, layout.marking(), layout.foot());
            int total = document.getNumberOfPages();
            int number = 1;
            for (PDPage page : document.getPages()) {
                stopIfCancelled();
                PDRectangle box = page.getMediaBox();
                try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                    stamper.stamp(content, box.getWidth(), box.getHeight(), layout.wording().text("page.of", number, total));
                }
                number++;
            }
            new Metadata(layout.documentTitle(), layout.committee(), layout.subject(), layout.wording().language(), date).write(document);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.OPEN_ACTION);
            document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            document.setDocumentId(identity(xhtml + layout.marking()));
            document.save(new KeptOpen(out));
        }
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
