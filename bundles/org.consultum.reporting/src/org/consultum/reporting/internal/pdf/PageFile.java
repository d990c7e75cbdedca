package org.consultum.reporting.internal.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Pages that are set, on their way into a file: each gets the lines it bears, and the file says what it is.
 *
 * @param document the pages; stays the caller's to close
 * @param stop called often; throws when nobody wants the file any more
 */
record PageFile(PDDocument document, Runnable stop) {

    /** What is written on a page. */
    interface Stamp {

        /** Writes on a page that comes {@code number}th of {@code total}. */
        void on(PDPageContentStream content, PDRectangle box, int number, int total) throws IOException;
    }

    /** Writes on every page. */
    void stamp(Stamp stamp) throws IOException {
        int total = document.getNumberOfPages();
        int number = 1;
        for (PDPage page : document.getPages()) {
            stop.run();
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                stamp.on(content, page.getMediaBox(), number, total);
            }
            number++;
        }
    }

    /**
     * Saves the pages.
     *
     * @param identity what went in; the same gives the same identity of the file
     * @param out where the bytes go; not closed
     */
    void save(Metadata metadata, String identity, OutputStream out) throws IOException {
        metadata.write(document);
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.OPEN_ACTION);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        document.setDocumentId(number(identity));
        document.save(new KeptOpen(out));
    }

    private static long number(String identity) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8))).getLong();
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
