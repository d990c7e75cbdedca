package org.consultum.ui.dashboard.internal;

import org.consultum.charts.TextMeasure;

/** Shortens texts until they fit. */
final class TextFit {

    private static final String ELLIPSIS = "\u2026";
    private static final int LONGEST = 300;

    private TextFit() {
    }

    /** One line of a text no wider than there is room, in labels' letters as the measure's surface has them. */
    static String fit(TextMeasure measure, String text, double room, boolean bold) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        line = line.replaceAll("\\s+", " ").strip();
        if (measure.width(line, 0, bold) <= room) {
            return line;
        }
        int low = 0;
        int high = line.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (measure.width(line.substring(0, middle) + ELLIPSIS, 0, bold) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (low > 0 && Character.isHighSurrogate(line.charAt(low - 1))) {
            low--;
        }
        return low == 0 ? "" : line.substring(0, low).stripTrailing() + ELLIPSIS;
    }
}
