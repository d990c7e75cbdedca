package org.consultum.ui.actions.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** Fits a text into lines of a width, broken where its language allows it and cut with an ellipsis where it does not end. */
public final class TextFit {

    private static final String CUT = "\u2026";

    private final ToIntFunction<String> measure;

    /**
     * Fits text.
     *
     * @param measure width of a text on one line
     */
    public TextFit(ToIntFunction<String> measure) {
        this.measure = Objects.requireNonNull(measure);
    }

    /** The text on one line, cut at its end if it is wider. */
    public String line(String text, int width) {
        if (measure.applyAsInt(text) <= width) {
            return text;
        }
        int fits = 0;
        int tooMany = text.length();
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (measure.applyAsInt(text.substring(0, middle) + CUT) <= width) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits == 0 ? CUT : text.substring(0, whole(text, fits)).stripTrailing() + CUT;
    }

    /** The text on at most so many lines; what does not fit is cut on the last one. */
    public List<String> lines(String text, int width, int most) {
        var lines = new ArrayList<String>();
        var breaks = BreakIterator.getLineInstance(Locale.getDefault());
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most - 1 && measure.applyAsInt(rest) > width) {
            breaks.setText(rest);
            int end = 0;
            for (int at = breaks.next(); at != BreakIterator.DONE && measure.applyAsInt(rest.substring(0, at).stripTrailing()) <= width;
                    at = breaks.next()) {
                end = at;
            }
            if (end == 0) {
                break; // one word wider than the line: cut below
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end);
        }
        if (!rest.isEmpty()) {
            lines.add(line(rest, width));
        }
        return lines;
    }

    /** Never cuts between the halves of one character. */
    private static int whole(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
