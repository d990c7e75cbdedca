package org.consultum.reporting.internal.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces this bundle brings along. No other is ever used, so that every machine sets the same pages. */
public enum Face {
    REGULAR("NotoSans-Regular.ttf", Family.LATIN, false, false),
    BOLD("NotoSans-Bold.ttf", Family.LATIN, true, false),
    ITALIC("NotoSans-Italic.ttf", Family.LATIN, false, true),
    JAPANESE("NotoSansJP-Regular.ttf", Family.JAPANESE, false, false),
    JAPANESE_BOLD("NotoSansJP-Bold.ttf", Family.JAPANESE, true, false),
    ARIAL("LiberationSans-Regular.ttf", Family.SUBSTITUTE, false, false),
    ARIAL_BOLD("LiberationSans-Bold.ttf", Family.SUBSTITUTE, true, false),
    TIMES("LiberationSerif-Regular.ttf", Family.SERIF, false, false),
    TIMES_BOLD("LiberationSerif-Bold.ttf", Family.SERIF, true, false),
    TIMES_ITALIC("LiberationSerif-Italic.ttf", Family.SERIF, false, true),
    COURIER("LiberationMono-Regular.ttf", Family.SUBSTITUTE, false, false);

    /** A family as templates name it. */
    public enum Family {
        /** As wide as the fonts papers most often leave out, beside Times: Arial and Courier. Not for templates. */
        SUBSTITUTE(""),
        /** Latin, Vietnamese, Greek and Cyrillic. */
        LATIN("Pack Sans"),
        /** Latin and Vietnamese with serifs, as wide as Times. */
        SERIF("Pack Serif"),
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

    private static final int DIRECTORY_COUNT = 4;
    private static final int DIRECTORY_HEAD = 12;
    private static final int DIRECTORY_ENTRY = 16;

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

    /**
     * The font, without its rules for joining glyphs: PDFBox would apply those it finds for Devanagari to every text in
     * this font (read in 3.0.8), which is wrong for the texts set here and takes most of the time of setting them.
     */
    public byte[] bytes() {
        return withoutTable(file(), "GSUB");
    }

    private byte[] file() {
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

    /** OpenType 1.9.1, "Organization of an OpenType font": a directory of 16 bytes a table after a head of 12. */
    private static byte[] withoutTable(byte[] font, String name) {
        ByteBuffer in = ByteBuffer.wrap(font);
        int tables = in.getShort(DIRECTORY_COUNT);
        ByteBuffer out = ByteBuffer.allocate(font.length);
        out.putInt(in.getInt(0)).putShort((short) 0).putShort((short) 0).putInt(0);
        int kept = 0;
        for (int i = 0; i < tables; i++) {
            int entry = DIRECTORY_HEAD + i * DIRECTORY_ENTRY;
            if (!new String(font, entry, 4, StandardCharsets.ISO_8859_1).equals(name)) {
                out.put(font, entry, DIRECTORY_ENTRY);
                kept++;
            }
        }
        out.putShort(DIRECTORY_COUNT, (short) kept);
        int end = DIRECTORY_HEAD + tables * DIRECTORY_ENTRY;
        out.put(end, font, end, font.length - end);
        return out.array();
    }
}
