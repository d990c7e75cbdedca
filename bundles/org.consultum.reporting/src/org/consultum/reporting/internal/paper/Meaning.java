package org.consultum.reporting.internal.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Which characters the codes of a font stand for (ISO 32000-1:2008, 9.10.3), in values archives allow (ISO 19005-3:2012, 6.2.11.7). */
final class Meaning {
    private static final String UNKNOWN = "\uFFFD";
    private static final int BLOCK = 100;
    private static final int MOST_CHARACTERS = 64;

    /** Signs that symbol fonts of office programs put into the private area. */
    private static final Map<Integer, String> PRIVATE = Map.ofEntries(Map.entry(0xF0B7, "\u2022"), Map.entry(0xF0A7, "\u25AA"),
            Map.entry(0xF0D8, "\u27A2"), Map.entry(0xF0FC, "\u2713"), Map.entry(0xF076, "\u2756"), Map.entry(0xF0A8, "\u25FB"),
            Map.entry(0xF06F, "o"), Map.entry(0xF02D, "-"), Map.entry(0xF0E0, "\u2192"), Map.entry(0xF0FE, "\u2612"));

    private Meaning() {
    }

    /** {@return characters a reader may be told; a replacement sign where nothing is known} */
    static String clean(String unicode) {
        if (unicode == null || unicode.isEmpty() || unicode.length() > MOST_CHARACTERS) {
            return UNKNOWN;
        }
        var result = new StringBuilder();
        unicode.codePoints().forEach(codePoint -> {
            int type = Character.getType(codePoint);
            if (type == Character.PRIVATE_USE) {
                result.append(PRIVATE.getOrDefault(codePoint, UNKNOWN));
            } else if (codePoint == 0 || codePoint == 0xFEFF || codePoint == 0xFFFE || codePoint == 0xFFFF || type == Character.SURROGATE) {
                result.append(UNKNOWN);
            } else {
                result.appendCodePoint(codePoint);
            }
        });
        return result.toString();
    }

    /** Fills a stream with the map. */
    static COSStream map(COSStream stream, TreeMap<Integer, String> meanings, int codeLength) throws IOException {
        var text = new StringBuilder();
        String most = "FF".repeat(codeLength);
        text.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<< /Registry (Adobe)\n")
                .append("/Ordering (UCS)\n/Supplement 0\n>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .append("1 begincodespacerange\n<").append("00".repeat(codeLength)).append("> <").append(most)
                .append(">\nendcodespacerange\n");
        int left = meanings.size();
        int inBlock = 0;
        for (Map.Entry<Integer, String> entry : meanings.entrySet()) {
            if (inBlock == 0) {
                text.append(Math.min(BLOCK, left)).append(" beginbfchar\n");
            }
            text.append('<').append(hex(entry.getKey(), codeLength)).append("> <");
            entry.getValue().chars().forEach(unit -> text.append(hex(unit, 2)));
            text.append(">\n");
            inBlock++;
            left--;
            if (inBlock == BLOCK || left == 0) {
                text.append("endbfchar\n");
                inBlock = 0;
            }
        }
        text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static String hex(int value, int bytes) {
        return String.format(Locale.ROOT, "%0" + 2 * bytes + "X", value);
    }

    /** {@return a font name any reader can take} */
    static String fontName(String name) {
        var result = new StringBuilder();
        name.chars().filter(c -> c > ' ' && c < 0x7F && "()<>[]{}/%#".indexOf(c) < 0).limit(100).forEach(c -> result.append((char) c));
        return result.isEmpty() || result.toString().equals("?") ? "Font" : result.toString();
    }
}
