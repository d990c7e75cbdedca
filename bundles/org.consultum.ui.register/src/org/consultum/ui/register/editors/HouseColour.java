package org.consultum.ui.register.editors;

import org.consultum.charts.Palette;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.swt.graphics.Color;

/**
 * A colour of documents as it was typed.
 *
 * @param state whether documents can have it
 * @param rgb red, green and blue with eight bits each
 */
record HouseColour(State state, int rgb) {

    /** What documents have when nothing was typed, or nothing they can have. */
    static final HouseColour DEFAULT = new HouseColour(State.USABLE, 0x1f4e79);

    /** Contrast of letters on white that everybody can read (WCAG 2.2, 1.4.3, of 5 October 2023). */
    private static final double READABLE = 4.5;
    private static final int HEXADECIMAL = 16;
    private static final int WHITE = 0xFFFFFF;

    /** Whether documents can have a colour. */
    enum State {
        USABLE,
        /** Letters in it could not be read on white. */
        PALE,
        /** It is not written as a number sign and six hexadecimal digits. */
        UNCLEAR
    }

    HouseColour {
        Objects.requireNonNull(state);
    }

    static HouseColour of(String typed) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return DEFAULT;
        }
        if (!text.matches("#[0-9a-f]{6}")) {
            return new HouseColour(State.UNCLEAR, DEFAULT.rgb());
        }
        var found = new HouseColour(State.USABLE, Integer.parseInt(text.substring(1), HEXADECIMAL));
        return found.contrast() >= READABLE ? found : new HouseColour(State.PALE, found.rgb());
    }

    Color colour() {
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** Contrast with white, from 1 to 21, by WCAG 2.2. */
    double contrast() {
        return Palette.contrast(rgb, WHITE);
    }
}
