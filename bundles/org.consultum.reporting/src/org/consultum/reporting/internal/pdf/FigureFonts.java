package org.consultum.reporting.internal.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.consultum.reporting.internal.text.Coverage;
import org.consultum.reporting.internal.text.Face;

/**
 * Our typefaces for figures; a letter is taken from the first that has it.
 *
 * @param plain of labels
 * @param bold of values
 */
public record FigureFonts(List<Font> plain, List<Font> bold) {

    /**
     * Reads them.
     *
     * @param text what the figures say and more; the Japanese typefaces are read only where it asks for them, because they are large
     */
    public static FigureFonts of(String text, Coverage coverage) throws IOException {
        boolean other = text.codePoints().anyMatch(letter -> letter > ' ' && !coverage.latin(letter));
        return new FigureFonts(fonts(other, Face.REGULAR, Face.JAPANESE), fonts(other, Face.BOLD, Face.JAPANESE_BOLD));
    }

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
}
