package org.consultum.reporting.internal.text;

import java.util.stream.IntStream;

/** How wide a text is, estimated where no typeface is at hand: in letters of usual width, of which those of East Asia take two. */
public final class Letters {

    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private Letters() {
    }

    /** {@return the width of a text} */
    public static long usual(String text) {
        return usual(text.codePoints());
    }

    /** {@return the width of a run of code points} */
    public static long usual(IntStream codePoints) {
        return codePoints.map(letter -> isWide(letter) ? 2 : 1).sum();
    }

    /** {@return whether a code point is a letter of East Asia} */
    public static boolean isWide(int codePoint) {
        return codePoint >= FIRST_IDEOGRAPH;
    }
}
