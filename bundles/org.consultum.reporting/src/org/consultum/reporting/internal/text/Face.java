package org.consultum.reporting.internal.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces this bundle brings along. No other is ever used, so that every machine sets the same pages. */
public enum Face {
    REGULAR("NotoSans-Regular.ttf", Family.LATIN, false, false),
    BOLD("NotoSans-Bold.ttf", Family.LATIN, true, false),
    ITALIC("NotoSans-Italic.ttf", Family.LATIN, false, true),
    BOLD_ITALIC("NotoSans-BoldItalic.ttf", Family.LATIN, true, true),
    JAPANESE("NotoSansJP-Regular.ttf", Family.JAPANESE, false, false),
    JAPANESE_BOLD("NotoSansJP-Bold.ttf", Family.JAPANESE, true, false);

    /** A family as templates name it. */
    public enum Family {
        /** Latin, Vietnamese, Greek and Cyrillic. */
        LATIN("Pack Sans"),
        /** Japanese, and signs the first family lacks. */
        JAPANESE("Pack Sans JP");

        private final String cssName;

        Family(String cssName) {
            this.cssName = cssName;
        }

        /** {@return the name style sheets use} */
        public String cssName() {
            return cssName;
        }
    }

    private final String file;
    private final Family family;
    private final boolean bold;
    private final boolean italic;

    Face(String file, Family family, boolean bold, boolean italic) {
        this.file = file;
        this.family = family;
        this.bold = bold;
        this.italic = italic;
    }

    public Family family() {
        return family;
    }

    public boolean bold() {
        return bold;
    }

    public boolean italic() {
        return italic;
    }

    /** {@return the bytes of the font file} */
    public byte[] bytes() {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IOException("The font fonts/" + file + " is missing from this installation");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the font file as a new stream, which the caller closes} */
    public InputStream open() {
        return new ByteArrayInputStream(bytes());
    }

    /** {@return the font, read anew; the caller closes it} */
    public TrueTypeFont load() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
