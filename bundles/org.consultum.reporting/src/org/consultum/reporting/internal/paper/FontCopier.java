package org.consultum.reporting.internal.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * Fonts of papers. A font is taken over when it is embedded, sound, and of a kind and encoding archives allow; a text in it when every
 * glyph is in the font with the width the paper says (ISO 19005-3:2012, 6.2.11). What the glyphs mean is written anew.
 */
final class FontCopier {
    private static final List<COSName> DESCRIPTOR = List.of(COSName.FLAGS, COSName.FONT_BBOX, COSName.ITALIC_ANGLE, COSName.ASCENT,
            COSName.DESCENT, COSName.LEADING, COSName.CAP_HEIGHT, COSName.XHEIGHT, COSName.STEM_V, COSName.STEM_H, COSName.AVG_WIDTH,
            COSName.MAX_WIDTH, COSName.MISSING_WIDTH, COSName.FONT_STRETCH, COSName.FONT_WEIGHT);
    private static final int SYMBOLIC = 4;
    private static final int MOST_PROGRAM_WIDTH_ERROR = 1;

    private final ObjectCopier copier;
    private final Map<COSDictionary, CopiedFont> known = new IdentityHashMap<>();

    FontCopier(ObjectCopier copier) {
        this.copier = copier;
    }

    /** A font in the pack, and which of its characters are used. */
    static class CopiedFont {
        /** Stands for no font. */
        static final CopiedFont NONE = new CopiedFont(null, new COSDictionary(), 1);

        private final PDFont font;
        private final COSDictionary copy;
        private final int codeLength;
        private final TreeMap<Integer, String> meanings = new TreeMap<>();

        CopiedFont(PDFont font, COSDictionary copy, int codeLength) {
            this.font = font;
            this.copy = copy;
            this.codeLength = codeLength;
        }

        COSDictionary copy() {
            return copy;
        }

        PDFont font() {
            return font;
        }

        /**
         * Takes note of a text.
         *
         * @throws Unfit when a glyph of it is missing or not as wide as it should be
         */
        void show(byte[] text) throws IOException, Unfit {
            if (codeLength == 2 && text.length % 2 != 0) {
                throw Unfit.font(font.getName());
            }
            InputStream in = new ByteArrayInputStream(text);
            while (in.available() > 0) {
                int code = font.readCode(in);
                if (!meanings.containsKey(code)) {
                    check(code);
                    meanings.put(code, meaning(code));
                }
            }
        }

        void check(int code) throws IOException, Unfit {
            float inProgram = font.getWidthFromFont(code);
            if (!glyphThere(code) || Math.abs(declaredWidth(code) - inProgram) > MOST_PROGRAM_WIDTH_ERROR - 0.001f) {
                throw Unfit.font(font.getName());
            }
        }

        float declaredWidth(int code) throws IOException, Unfit {
            return font.getWidth(code);
        }

        boolean glyphThere(int code) throws IOException {
            return false;
        }

        private String meaning(int code) {
            String unicode;
            try {
                unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
            } catch (RuntimeException e) {
                unicode = null;
            }
            return Meaning.clean(unicode);
        }
    }

    CopiedFont copy(COSDictionary font) throws IOException, Unfit {
        CopiedFont copy = known.get(font);
        if (copy == null) {
            copy = make(font);
            known.put(font, copy);
        }
        return copy;
    }

    /** Writes what the characters in use mean, for search, copying and reading aloud. */
    void finish() throws IOException {
        for (CopiedFont font : known.values()) {
            if (!font.meanings.isEmpty()) {
                font.copy.setItem(COSName.TO_UNICODE, Meaning.map(copier.newStream(), font.meanings, font.codeLength));
            }
        }
    }

    private CopiedFont make(COSDictionary dictionary) throws IOException, Unfit {
        String name = dictionary.getNameAsString(COSName.BASE_FONT, "?");
        PDFont font;
        try {
            font = PDFontFactory.createFont(dictionary);
        } catch (IOException | RuntimeException e) {
            throw Unfit.font(name);
        }
        if (font == null || font.isDamaged() || !(font instanceof PDType3Font) && !font.isEmbedded()) {
            throw Unfit.font(name);
        }
        return switch (font) {
            case PDType0Font composite -> composite(composite, name);
            case PDType3Font drawn -> drawn(drawn);
            case PDTrueTypeFont trueType -> trueType(trueType, name);
            case PDType1CFont compact when !Set.of("MMType1").contains(dictionary.getNameAsString(COSName.SUBTYPE)) ->
                    simple(compact, name, code -> known(compact.codeToName(code)) && compact.hasGlyph(compact.codeToName(code)));
            case PDType1Font type1 -> simple(type1, name,
                    code -> known(type1.codeToName(code)) && type1.hasGlyph(type1.codeToName(code)));
            default -> throw Unfit.font(name);
        };
    }

    private static boolean known(String glyph) {
        return glyph != null && !glyph.equals(".notdef");
    }

    /** Whether a font has a glyph for a code. */
    private interface Glyphs {
        boolean has(int code) throws IOException;
    }

    private CopiedFont simple(PDFont font, String name, Glyphs glyphs) throws IOException, Unfit {
        COSDictionary source = font.getCOSObject();
        COSDictionary copy = simpleCopy(source, name);
        COSBase encoding = encoding(source.getDictionaryObject(COSName.ENCODING), name);
        if (encoding != null) {
            copy.setItem(COSName.ENCODING, encoding);
        }
        copy.setItem(COSName.FONT_DESC, descriptor(source.getDictionaryObject(COSName.FONT_DESC), name));
        return new Simple(font, copy, glyphs);
    }

    /** A font with one byte for each character. */
    private static final class Simple extends CopiedFont {
        private final Glyphs glyphs;

        Simple(PDFont font, COSDictionary copy, Glyphs glyphs) {
            super(font, copy, 1);
            this.glyphs = glyphs;
        }

        @Override
        boolean glyphThere(int code) throws IOException {
            return glyphs.has(code);
        }

        @Override
        float declaredWidth(int code) throws Unfit {
            return widthOf(copy(), code);
        }
    }

    private static float widthOf(COSDictionary font, int code) throws Unfit {
        int index = code - font.getInt(COSName.FIRST_CHAR);
        COSArray widths = font.getCOSArray(COSName.WIDTHS);
        if (index < 0 || index >= widths.size() || !(widths.getObject(index) instanceof COSNumber width)) {
            throw Unfit.font(font.getNameAsString(COSName.BASE_FONT, "?"));
        }
        return width.floatValue();
    }

    private static COSDictionary simpleCopy(COSDictionary source, String name) throws Unfit {
        var copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.FONT);
        copy.setItem(COSName.SUBTYPE, source.getCOSName(COSName.SUBTYPE));
        copy.setItem(COSName.BASE_FONT, COSName.getPDFName(Meaning.fontName(name)));
        int first = source.getInt(COSName.FIRST_CHAR, -1);
        int last = source.getInt(COSName.LAST_CHAR, -1);
        if (first < 0 || last < first || last > 255 || !(source.getDictionaryObject(COSName.WIDTHS) instanceof COSArray widths)) {
            throw Unfit.font(name);
        }
        var kept = new COSArray();
        for (int i = 0; i <= last - first; i++) {
            kept.add(i < widths.size() && widths.getObject(i) instanceof COSNumber width ? width : COSInteger.ZERO);
        }
        copy.setInt(COSName.FIRST_CHAR, first);
        copy.setInt(COSName.LAST_CHAR, last);
        copy.setItem(COSName.WIDTHS, ObjectCopier.plain(kept, 0));
        return copy;
    }

    private static COSBase encoding(COSBase encoding, String font) throws Unfit {
        switch (encoding) {
            case COSName name -> {
                return Set.of("WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding").contains(name.getName()) ? name : null;
            }
            case COSDictionary dictionary -> {
                var copy = new COSDictionary();
                copy.setItem(COSName.TYPE, COSName.ENCODING);
                COSName base = dictionary.getCOSName(COSName.BASE_ENCODING);
                if (base != null && Set.of("WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding").contains(base.getName())) {
                    copy.setItem(COSName.BASE_ENCODING, base);
                }
                if (dictionary.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray differences) {
                    if (differences.toList().stream().anyMatch(item -> !(item instanceof COSName || item instanceof COSInteger))) {
                        throw Unfit.font(font);
                    }
                    copy.setItem(COSName.DIFFERENCES, ObjectCopier.plain(differences, 0));
                }
                return copy;
            }
            case null, default -> {
                return null;
            }
        }
    }

    private COSDictionary descriptor(COSBase source, String name) throws IOException, Unfit {
        if (!(source instanceof COSDictionary descriptor)) {
            throw Unfit.font(name);
        }
        var copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.FONT_DESC);
        copy.setItem(COSName.FONT_NAME, COSName.getPDFName(Meaning.fontName(name)));
        ObjectCopier.copyPlain(descriptor, copy, DESCRIPTOR);
        int programs = 0;
        for (COSName key : List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3)) {
            if (descriptor.getDictionaryObject(key) instanceof COSStream program) {
                programs++;
                copy.setItem(key, program(key, program, name));
            }
        }
        if (programs != 1) {
            throw Unfit.font(name);
        }
        return copy;
    }

    private COSStream program(COSName key, COSStream program, String name) throws IOException, Unfit {
        COSStream known = copier.known(program);
        if (known != null) {
            return known;
        }
        COSStream copy = copier.rawStream(program);
        if (key.equals(COSName.FONT_FILE3)) {
            COSName kind = program.getCOSName(COSName.SUBTYPE);
            if (kind == null || !Set.of("Type1C", "CIDFontType0C", "OpenType").contains(kind.getName())) {
                throw Unfit.font(name);
            }
            copy.setItem(COSName.SUBTYPE, kind);
        } else {
            ObjectCopier.copyPlain(program, copy, List.of(COSName.LENGTH1, COSName.LENGTH2, COSName.LENGTH3));
        }
        copier.remember(program, copy);
        return copy;
    }

    /** ISO 19005-3:2012, 6.2.11.6: what a TrueType font says of its encoding must agree with the tables in it. */
    private CopiedFont trueType(PDTrueTypeFont font, String name) throws IOException, Unfit {
        var simple = (Simple) simple(font, name, code -> font.codeToGID(code) != 0);
        COSDictionary descriptor = simple.copy().getCOSDictionary(COSName.FONT_DESC);
        boolean symbolic = (descriptor.getInt(COSName.FLAGS, 0) & SYMBOLIC) != 0;
        List<CmapSubtable> tables = tables(font.getTrueTypeFont());
        boolean symbolTable = tables.stream().anyMatch(table -> is(table, CmapTable.PLATFORM_WINDOWS, CmapTable.ENCODING_WIN_SYMBOL));
        boolean unicodeTable = tables.stream().anyMatch(table -> is(table, CmapTable.PLATFORM_WINDOWS, CmapTable.ENCODING_WIN_UNICODE_BMP));
        COSBase encoding = simple.copy().getDictionaryObject(COSName.ENCODING);
        boolean fits = symbolic ? encoding == null && (tables.size() == 1 || symbolTable)
                : standard(encoding, unicodeTable) && (symbolTable ? tables.size() > 1 : !tables.isEmpty());
        if (!fits) {
            throw Unfit.font(name);
        }
        return simple;
    }

    private static boolean standard(COSBase encoding, boolean unicodeTable) {
        return switch (encoding) {
            case COSName name -> name.equals(COSName.WIN_ANSI_ENCODING) || name.equals(COSName.MAC_ROMAN_ENCODING);
            case COSDictionary dictionary -> {
                COSName base = dictionary.getCOSName(COSName.BASE_ENCODING);
                boolean based = COSName.WIN_ANSI_ENCODING.equals(base) || COSName.MAC_ROMAN_ENCODING.equals(base);
                COSArray differences = dictionary.getCOSArray(COSName.DIFFERENCES);
                yield based && (differences == null || unicodeTable && differences.toList().stream()
                        .allMatch(item -> !(item instanceof COSName glyph)
                                || GlyphList.getAdobeGlyphList().toUnicode(glyph.getName()) != null));
            }
            case null, default -> false;
        };
    }

    private static List<CmapSubtable> tables(TrueTypeFont font) throws IOException {
        CmapTable table = font.getCmap();
        return table == null ? List.of() : List.of(table.getCmaps());
    }

    private static boolean is(CmapSubtable table, int platform, int encoding) {
        return table.getPlatformId() == platform && table.getPlatformEncodingId() == encoding;
    }

    private CopiedFont composite(PDType0Font font, String name) throws IOException, Unfit {
        COSDictionary source = font.getCOSObject();
        COSBase encoding = source.getDictionaryObject(COSName.ENCODING);
        if (!COSName.IDENTITY_H.equals(encoding) && !COSName.IDENTITY_V.equals(encoding)) {
            throw Unfit.font(name);
        }
        if (!(source.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants) || descendants.size() != 1
                || !(descendants.getObject(0) instanceof COSDictionary descendant)) {
            throw Unfit.font(name);
        }
        var below = new COSDictionary();
        below.setItem(COSName.TYPE, COSName.FONT);
        below.setItem(COSName.BASE_FONT, COSName.getPDFName(Meaning.fontName(name)));
        ObjectCopier.copyPlain(descendant, below, List.of(COSName.DW, COSName.W, COSName.DW2, COSName.W2, COSName.CIDSYSTEMINFO));
        below.setItem(COSName.FONT_DESC, descriptor(descendant.getDictionaryObject(COSName.FONT_DESC), name));
        if (below.getDictionaryObject(COSName.CIDSYSTEMINFO) == null) {
            throw Unfit.font(name);
        }
        switch (font.getDescendantFont()) {
            case PDCIDFontType2 trueType -> {
                below.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
                COSBase map = descendant.getDictionaryObject(COSName.CID_TO_GID_MAP);
                below.setItem(COSName.CID_TO_GID_MAP, map instanceof COSStream stream ? copier.sharedStream(stream) : COSName.IDENTITY);
            }
            case PDCIDFontType0 outline -> below.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
            case null, default -> throw Unfit.font(name);
        }
        var copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.FONT);
        copy.setItem(COSName.SUBTYPE, COSName.TYPE0);
        copy.setItem(COSName.BASE_FONT, COSName.getPDFName(Meaning.fontName(name)));
        copy.setItem(COSName.ENCODING, encoding);
        var array = new COSArray();
        array.add(below);
        copy.setItem(COSName.DESCENDANT_FONTS, array);
        return new CopiedFont(font, copy, 2) {
            @Override
            boolean glyphThere(int code) throws IOException {
                return font.codeToGID(code) != 0;
            }
        };
    }

    /** A font whose glyphs are drawings. */
    private CopiedFont drawn(PDType3Font font) throws IOException, Unfit {
        COSDictionary source = font.getCOSObject();
        String name = source.getNameAsString(COSName.NAME, "Type 3");
        COSDictionary copy = simpleCopy(source, name);
        copy.removeItem(COSName.BASE_FONT);
        ObjectCopier.copyPlain(source, copy, List.of(COSName.FONT_MATRIX, COSName.FONT_BBOX));
        if (!(source.getDictionaryObject(COSName.ENCODING) instanceof COSDictionary)
                || !(source.getDictionaryObject(COSName.CHAR_PROCS) instanceof COSDictionary drawings)) {
            throw Unfit.font(name);
        }
        copy.setItem(COSName.ENCODING, encoding(source.getDictionaryObject(COSName.ENCODING), name));
        var resources = source.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own ? own : new COSDictionary();
        var copiedDrawings = new COSDictionary();
        var copiedResources = new COSDictionary();
        for (COSName glyph : new ArrayList<>(drawings.keySet())) {
            if (drawings.getDictionaryObject(glyph) instanceof COSStream drawing) {
                COSStream fresh = copier.newStream();
                copier.content(new PDFStreamParser(drawing.createInputStream().readAllBytes()), resources, fresh);
                merge(fresh.getCOSDictionary(COSName.RESOURCES), copiedResources);
                fresh.removeItem(COSName.RESOURCES);
                copiedDrawings.setItem(glyph, fresh);
            }
        }
        copy.setItem(COSName.CHAR_PROCS, copiedDrawings);
        copy.setItem(COSName.RESOURCES, copiedResources);
        return new CopiedFont(font, copy, 1) {
            @Override
            void check(int code) throws IOException, Unfit {
                String glyph = font.getEncoding() == null ? null : font.getEncoding().getName(code);
                if (!known(glyph) || !copiedDrawings.containsKey(COSName.getPDFName(glyph))
                        || Math.abs(widthOf(copy(), code) - font.getCharProc(code).getWidth()) > 0.5f) {
                    throw Unfit.font(name);
                }
            }
        };
    }

    private static void merge(COSDictionary from, COSDictionary to) {
        for (COSName category : from.keySet()) {
            COSDictionary into = to.getCOSDictionary(category);
            if (into == null) {
                to.setItem(category, from.getItem(category));
            } else {
                into.addAll(from.getCOSDictionary(category));
            }
        }
    }
}
