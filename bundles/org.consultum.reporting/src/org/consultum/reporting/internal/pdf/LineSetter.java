package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.internal.text.Face;

/**
 * Sets single lines of text with our own fonts, changing font where a character needs it. Takes only text that has been through the
 * cleaner. Fonts are loaded when the first character asks for them.
 */
final class LineSetter implements AutoCloseable {
    private static final String ELLIPSIS = "\u2026";

    private record Run(PDFont font, String text) {
    }

    private final DocumentFonts fonts;
    private final Coverage coverage;

    LineSetter(PDDocument document, Coverage coverage) {
        this(new DocumentFonts(document), coverage);
    }

    /** @param fonts closed with this */
    LineSetter(DocumentFonts fonts, Coverage coverage) {
        this.fonts = fonts;
        this.coverage = coverage;
    }

    /** {@return width of a text in points} */
    float width(String text, boolean bold, float size) throws IOException {
        float width = 0;
        for (Run run : runs(text, bold)) {
            width += run.font().getStringWidth(run.text()) * size / 1_000;
        }
        return width;
    }

    /** {@return the text, or as much of its beginning as fits, with an ellipsis} */
    String fit(String text, boolean bold, float size, float room) throws IOException {
        if (width(text, bold, size) <= room) {
            return text;
        }
        int low = 0;
        int high = text.codePointCount(0, text.length());
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(start(text, middle), bold, size) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : start(text, low);
    }

    private static String start(String text, int codePoints) {
        return text.substring(0, text.offsetByCodePoints(0, codePoints)).stripTrailing() + ELLIPSIS;
    }

    /** Sets a text with its baseline beginning at a point. */
    void set(PDPageContentStream content, String text, boolean bold, float size, float x, float y) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        content.beginText();
        content.newLineAtOffset(x, y);
        for (Run run : runs(text, bold)) {
            content.setFont(run.font(), size);
            content.showText(run.text());
        }
        content.endText();
    }

    private List<Run> runs(String text, boolean bold) throws IOException {
        var runs = new ArrayList<Run>();
        var current = new StringBuilder();
        PDFont font = null;
        for (int i = 0; i < text.length();) {
            int codePoint = text.codePointAt(i);
            boolean latin = coverage.latin(codePoint);
            PDFont wanted = fonts.font(latin ? bold ? Face.BOLD : Face.REGULAR : bold ? Face.JAPANESE_BOLD : Face.JAPANESE);
            if (wanted != font && !current.isEmpty()) {
                runs.add(new Run(font, current.toString()));
                current.setLength(0);
            }
            font = wanted;
            current.appendCodePoint(codePoint);
            i += Character.charCount(codePoint);
        }
        if (!current.isEmpty()) {
            runs.add(new Run(font, current.toString()));
        }
        return runs;
    }

    /** Lets the font files go; to be called after the document is saved. */
    @Override
    public void close() throws IOException {
        fonts.close();
    }
}
