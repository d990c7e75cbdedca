package org.consultum.reporting.internal.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.consultum.reporting.internal.text.Face;

/**
 * Our typefaces in a document: each is read when the first text asks for it, and is in the file once, however many write with it. Used by
 * one thread.
 */
public final class DocumentFonts implements AutoCloseable {
    private final PDDocument document;
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
    private final List<TrueTypeFont> open = new ArrayList<>();

    DocumentFonts(PDDocument document) {
        this.document = document;
    }

    /** {@return a typeface, of which the file will hold the letters that are used} */
    public PDFont font(Face face) {
        PDFont font = fonts.get(face);
        if (font == null) {
            TrueTypeFont file = face.load();
            open.add(file);
            try {
                font = PDType0Font.load(document, file, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            fonts.put(face, font);
        }
        return font;
    }

    /** Lets the font files go; to be called after the document is saved. */
    @Override
    public void close() throws IOException {
        for (TrueTypeFont file : open) {
            file.close();
        }
    }
}
