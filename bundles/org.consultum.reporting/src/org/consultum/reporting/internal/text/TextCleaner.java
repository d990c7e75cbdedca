package org.consultum.reporting.internal.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The one gate through which text from the register gets into a document. What comes out holds no control characters, no
 * characters that change the direction or hide text, no broken surrogates, and nothing our fonts cannot show.
 * <p>
 * Counts what it had to replace. Not for use by several threads.
 */
public final class TextCleaner {
    /** What stands in for a character that cannot be shown. */
    public static final int SUBSTITUTE = 0xFFFD;

    private static final String ELLIPSIS = " \u2026";

    private final IntPredicate shown;
    private final Map<Integer, Integer> substituted = new TreeMap<>();
    private int shortened;

    /** A cleaner for documents that bring our typefaces along. */
    public TextCleaner(Coverage coverage) {
        this.shown = coverage::shows;
    }

    private TextCleaner(IntPredicate shown) {
        this.shown = shown;
    }

    /** {@return a cleaner for documents shown in the reader's typefaces, which are taken to show any character there is} */
    public static TextCleaner forAnyTypeface() {
        return new TextCleaner(codePoint -> true);
    }

    /** {@return code points that had to be replaced, and how often} */
    public Map<Integer, Integer> substituted() {
        return substituted;
    }

    /** {@return how many texts were too long} */
    public int shortened() {
        return shortened;
    }

    /**
     * A text on one line: any run of white space is one space.
     *
     * @param text any text
     * @param limit characters allowed
     */
    public String line(String text, int limit) {
        return clean(text, limit, false);
    }

    /**
     * A text that may have several lines, separated by LF.
     *
     * @param text any text
     * @param limit characters allowed
     */
    public String block(String text, int limit) {
        return clean(text, limit, true);
    }

    private String clean(String raw, int limit, boolean lines) {
        String text = raw;
        boolean cut = raw.length() > limit;
        if (cut) {
            int end = limit;
            if (Character.isHighSurrogate(raw.charAt(end - 1))) {
                end--;
            }
            text = raw.substring(0, end);
            shortened++;
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder(normal.length() + 8);
        normal.codePoints().forEach(codePoint -> add(out, codePoint, lines));
        String result = lines ? out.toString() : out.toString().strip();
        return cut ? result + ELLIPSIS : result;
    }

    private void add(StringBuilder out, int codePoint, boolean lines) {
        switch (codePoint) {
            case '\n', 0x2028, 0x2029, 0x85, 0x0B, 0x0C -> out.append(lines ? '\n' : singleSpace(out));
            case '\r' -> {
                // the line feed that follows says it all
            }
            case '\t', ' ' -> out.append(lines ? ' ' : singleSpace(out));
            default -> {
                if (hidden(codePoint)) {
                    return;
                }
                addVisible(out, codePoint);
            }
        }
    }

    private static String singleSpace(StringBuilder out) {
        return out.isEmpty() || out.charAt(out.length() - 1) == ' ' ? "" : " ";
    }

    /** Controls, marks of direction, joiners, variation selectors, tags, soft hyphens: nothing a reader would see on paper. */
    private static boolean hidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF
                || codePoint == 0x034F || codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xFFA0;
    }

    private void addVisible(StringBuilder out, int codePoint) {
        if (visible(codePoint)) {
            out.appendCodePoint(codePoint);
            return;
        }
        if (Character.isValidCodePoint(codePoint) && Character.getType(codePoint) != Character.SURROGATE) {
            String simpler = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            if (simpler.codePoints().allMatch(this::visible)) {
                out.append(simpler);
                return;
            }
        }
        substituted.merge(codePoint, 1, Integer::sum);
        out.appendCodePoint(SUBSTITUTE);
    }

    private boolean visible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.SURROGATE && type != Character.PRIVATE_USE && type != Character.UNASSIGNED && !hidden(codePoint)
                && shown.test(codePoint);
    }
}
