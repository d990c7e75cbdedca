package org.consultum.followup.internal.diagram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consultum.followup.diagram.TextMeasure;
import org.consultum.followup.diagram.TextMeasure.Size;

/** Breaks texts into lines of a width, where the language allows it; inside a word or reference only where it is longer than a line. */
final class LineBreaks {

    private static final String CUT = "\u2026";

    private final TextMeasure measure;

    LineBreaks(TextMeasure measure) {
        this.measure = measure;
    }

    /** The lines, at most so many; the last one ends with an ellipsis where something is left out. None for an empty text. */
    List<String> lines(String text, Size size, double width, int most) {
        var lines = new ArrayList<String>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = end(rest, size, width);
            if (end < rest.length() && lines.size() == most - 1) {
                lines.add(cut(rest, size, width));
                return lines;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** Where the first line ends. */
    private int end(String text, Size size, double width) {
        if (measure.width(text, size) <= width) {
            return text.length();
        }
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text.replaceAll("(?<=[\\p{L}\\p{N}])-(?=\\p{N})", "\u2011"));
        int last = 0;
        for (int place = places.next(); place != BreakIterator.DONE; place = places.next()) {
            if (measure.width(text.substring(0, place).strip(), size) > width) {
                break;
            }
            last = place;
        }
        return last > 0 ? last : letters(text, size, width);
    }

    private int letters(String text, Size size, double width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (measure.width(text.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    private String cut(String text, Size size, double width) {
        int end = Math.min(text.length(), end(text, size, width));
        String line = text.substring(0, end).strip();
        while (!line.isEmpty() && measure.width(line + CUT, size) > width) {
            line = line.substring(0, line.offsetByCodePoints(line.length(), -1)).strip();
        }
        return line + CUT;
    }
}
