package org.consultum.review.internal.anchor;

import java.text.BreakIterator;
import java.util.Locale;

/** Signs as a reader sees them: a letter with its marks, a pair of surrogates, an emoji of several parts (Unicode 15, UAX 29). */
public final class Signs {

    /** Enough text before a place to tell where signs end; longer signs are cut. */
    private static final int LONGEST = 64;

    private Signs() {
    }

    /** Whether a sign ends, or the text begins, at a place. */
    public static boolean isBoundary(String text, int place) {
        if (place <= 0 || place >= text.length()) {
            return true;
        }
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        if (before < 0x300 && after < 0x300) {
            return before != '\r' || after != '\n';
        }
        int from = from(text, place);
        return signs(text, from, place).isBoundary(place - from);
    }

    /** The beginning of the sign that a place is in; the place itself between signs. */
    public static int startAt(String text, int place) {
        if (isBoundary(text, place)) {
            return place;
        }
        int from = from(text, place);
        return from + signs(text, from, place).preceding(place - from);
    }

    /** The end of the sign that a place is in; the place itself between signs. */
    public static int endAt(String text, int place) {
        if (isBoundary(text, place)) {
            return place;
        }
        int from = from(text, place);
        return from + signs(text, from, place).following(place - from);
    }

    private static int from(String text, int place) {
        int from = Math.max(0, place - LONGEST);
        // a plain sign before the stretch makes sure that it begins with a whole one
        while (from > 0 && from > place - 2 * LONGEST && !(text.charAt(from) < 0x300 && text.charAt(from - 1) < 0x300)) {
            from--;
        }
        return from;
    }

    private static BreakIterator signs(String text, int from, int place) {
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text.substring(from, Math.min(text.length(), place + LONGEST)));
        return signs;
    }
}
