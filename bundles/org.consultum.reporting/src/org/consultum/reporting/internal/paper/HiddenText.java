package org.consultum.reporting.internal.paper;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.consultum.reporting.internal.text.Face;

/**
 * Text behind pictures of pages: nobody sees it, but search, copying and reading aloud find it. Set in a font with one empty glyph that
 * stands for every character there is, so no writing system is left out. One for a whole pack.
 */
final class HiddenText {
    private static final int FIRST_PRIVATE = 0xE000;
    private static final int LAST_PRIVATE = 0xF8FF;
    private static final int ALL_CODES = 0x10000;
    private static final int BLOCK = 100;

    /**
     * A word where it stands.
     *
     * @param text its characters
     * @param x where it begins, in the coordinates of its page
     * @param dx from its beginning to its end
     * @param height size of its type
     */
    record Word(String text, double x, double y, double dx, double dy, double height) {
    }

    private final PDDocument target;
    private final Map<Integer, Integer> beyond = new HashMap<>();
    private COSDictionary font;
    private int glyphWidth;

    /** @param target keeps the streams */
    HiddenText(PDDocument target) {
        this.target = target;
    }

    /**
     * The words of a page as a form.
     *
     * @param upright from the coordinates of the words to those of the form
     */
    COSStream form(List<Word> words, PDRectangle box, AffineTransform upright) throws IOException {
        COSDictionary usedFont = font();
        var content = new StringBuilder("BT 3 Tr /F 1 Tf\n");
        for (Word word : words) {
            byte[] codes = codes(word.text() + " ");
            double length = Math.hypot(word.dx(), word.dy());
            int glyphs = word.text().codePointCount(0, word.text().length());
            double across = length / (glyphs * glyphWidth / 1000.0);
            double cos = length == 0 ? 1 : word.dx() / length;
            double sin = length == 0 ? 0 : word.dy() / length;
            if (!(across > 0.001 && across < 100_000 && word.height() > 0.001 && word.height() < 100_000)) {
                continue;
            }
            content.append(String.format(Locale.ROOT, "%.4f %.4f %.4f %.4f %.3f %.3f Tm ", cos * across, sin * across,
                    -sin * word.height(), cos * word.height(), word.x(), word.y()));
            content.append('<').append(new COSString(codes).toHexString()).append("> Tj\n");
        }
        content.append("ET\n");
        COSStream form = target.getDocument().createCOSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, box.getCOSArray());
        form.setItem(COSName.MATRIX, Placement.array(upright));
        var fonts = new COSDictionary();
        fonts.setItem(COSName.F, usedFont);
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        form.setItem(COSName.RESOURCES, resources);
        try (OutputStream out = form.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    /** Two bytes a character; those beyond the first 65,536 borrow a private code. */
    private byte[] codes(String text) {
        var out = new ByteArrayOutputStream();
        text.codePoints().forEach(codePoint -> {
            int code = codePoint;
            if (codePoint >= ALL_CODES) {
                boolean room = FIRST_PRIVATE + beyond.size() <= LAST_PRIVATE;
                code = room ? beyond.computeIfAbsent(codePoint, key -> FIRST_PRIVATE + beyond.size())
                        : beyond.getOrDefault(codePoint, 0xFFFD);
            }
            out.write(code >> 8);
            out.write(code);
        });
        return out.toByteArray();
    }

    /** Writes what the codes mean, when all pages are done. */
    void finish() throws IOException {
        if (font == null) {
            return;
        }
        var text = new StringBuilder();
        text.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<< /Registry (Adobe)\n")
                .append("/Ordering (UCS)\n/Supplement 0\n>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        int[] pages = IntStream.range(0, 256).filter(page -> page < 0xD8 || page > 0xF8).toArray();
        for (int i = 0; i < pages.length; i++) {
            if (i % BLOCK == 0) {
                text.append(Math.min(BLOCK, pages.length - i)).append(" beginbfrange\n");
            }
            int low = pages[i] == 0 ? 1 : 0;
            int high = pages[i] == 0xFE ? 0xFE : pages[i] == 0xFF ? 0xFD : 0xFF;
            text.append(String.format(Locale.ROOT, "<%02X%02X> <%02X%02X> <%02X%02X>%n", pages[i], low, pages[i], high, pages[i], low)
                    .replace("\r", ""));
            if (i % BLOCK == BLOCK - 1 || i == pages.length - 1) {
                text.append("endbfrange\n");
            }
        }
        beyond.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> {
            text.append("1 beginbfchar\n<").append(hex(entry.getValue())).append("> <");
            for (char unit : Character.toChars(entry.getKey())) {
                text.append(hex(unit));
            }
            text.append(">\nendbfchar\n");
        });
        text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        COSStream map = target.getDocument().createCOSStream();
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        }
        font.setItem(COSName.TO_UNICODE, map);
    }

    private static String hex(int unit) {
        return String.format(Locale.ROOT, "%04X", unit);
    }

    private COSDictionary font() throws IOException {
        if (font == null) {
            font = makeFont();
        }
        return font;
    }

    private COSDictionary makeFont() throws IOException {
        COSName name = COSName.getPDFName("AAAAAA+PackHidden");
        var program = new ByteArrayOutputStream();
        try (TrueTypeFont latin = Face.REGULAR.load()) {
            var subsetter = new TTFSubsetter(latin, List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm",
                    "cmap"));
            subsetter.add(' ');
            subsetter.writeToStream(program);
            glyphWidth = Math.round(latin.getAdvanceWidth(latin.getUnicodeCmapLookup().getGlyphId(' ')) * 1000f / latin.getUnitsPerEm());
        }
        COSStream file = target.getDocument().createCOSStream();
        try (OutputStream out = file.createOutputStream(COSName.FLATE_DECODE)) {
            program.writeTo(out);
        }
        file.setInt(COSName.LENGTH1, program.size());
        COSStream map = target.getDocument().createCOSStream();
        byte[] toOne = new byte[2 * ALL_CODES];
        for (int i = 1; i < toOne.length; i += 2) {
            toOne[i] = 1;
        }
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(toOne);
        }
        COSDictionary descriptor = dictionary(COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, ObjectCopier.box(0, -200, 1000, 800));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 800);
        descriptor.setInt(COSName.DESCENT, -200);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_FILE2, file);
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.ZERO);
        COSDictionary below = dictionary(COSName.FONT);
        below.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        below.setItem(COSName.BASE_FONT, name);
        below.setItem(COSName.CIDSYSTEMINFO, system);
        below.setItem(COSName.FONT_DESC, descriptor);
        below.setInt(COSName.DW, glyphWidth);
        below.setItem(COSName.CID_TO_GID_MAP, map);
        COSDictionary result = dictionary(COSName.FONT);
        result.setItem(COSName.SUBTYPE, COSName.TYPE0);
        result.setItem(COSName.BASE_FONT, name);
        result.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        result.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of((COSBase) below)));
        return result;
    }

    private static COSDictionary dictionary(COSName type) {
        var dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, type);
        return dictionary;
    }
}
