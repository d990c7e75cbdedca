package org.consultum.reporting.internal.paper;

import java.lang.ref.SoftReference;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.consultum.reporting.internal.text.Face;

/**
 * Gives papers that do not bring their fonts one of ours. PDFBox would search the machine for fonts, keep a list of them in the user's
 * home and
 * draw the same paper differently on every machine.
 */
public final class BundleFonts implements FontMapper {
    private final Map<Face, SoftReference<TrueTypeFont>> loaded = new EnumMap<>(Face.class);

    private BundleFonts() {
    }

    /** Makes PDFBox use our fonts, in this and every later run. PDFBox has one place for this in a Java machine. */
    public static synchronized void install() {
        if (!(FontMappers.instance() instanceof BundleFonts)) {
            FontMappers.set(new BundleFonts());
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(face(baseFont, descriptor, false)), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(font(face(baseFont, descriptor, false)), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        boolean asian = system != null && system.getOrdering() != null && !system.getOrdering().equals("Identity");
        return new CIDFontMapping(null, font(face(baseFont, descriptor, asian)), true);
    }

    private static Face face(String baseFont, PDFontDescriptor descriptor, boolean asian) {
        String name = baseFont == null ? "" : baseFont.toLowerCase(Locale.ROOT);
        boolean bold = name.contains("bold") || name.contains("black") || name.contains("heavy")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
        boolean italic = name.contains("italic") || name.contains("oblique") || descriptor != null && descriptor.isItalic();
        if (asian || name.contains("mincho") || name.contains("gothic") && !name.contains("century")) {
            return bold ? Face.JAPANESE_BOLD : Face.JAPANESE;
        }
        if (name.contains("symbol") || name.contains("dingbat")) {
            return Face.JAPANESE;
        }
        if (name.contains("courier") || name.contains("mono") || name.contains("consol") || descriptor != null
                && descriptor.isFixedPitch()) {
            return Face.COURIER;
        }
        if (name.contains("times") || name.contains("serif") && !name.contains("sans") || name.contains("roman")
                || name.contains("garamond")
                || name.contains("georgia") || name.contains("cambria") || name.contains("palatino") || name.contains("bookman")
                || descriptor != null && descriptor.isSerif()) {
            return bold ? Face.TIMES_BOLD : italic ? Face.TIMES_ITALIC : Face.TIMES;
        }
        return bold ? Face.ARIAL_BOLD : Face.ARIAL;
    }

    private synchronized TrueTypeFont font(Face face) {
        SoftReference<TrueTypeFont> reference = loaded.get(face);
        TrueTypeFont font = reference == null ? null : reference.get();
        if (font == null) {
            font = face.load();
            loaded.put(face, new SoftReference<>(font));
        }
        return font;
    }
}
