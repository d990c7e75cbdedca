package org.consultum.reporting.internal.template;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

/**
 * Where lines may break: where the Java runtime says so, but never within a clock time or the distance of a zone from UTC, which it breaks
 * after their colon and sign. Used by one thread.
 */
final class LineBreaks implements FSTextBreaker {
    private static final String ZONE = "UTC";

    private final FSTextBreaker breaks = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.US));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next > 1 && next < text.length() && within(next)) {
            next = breaks.next();
        }
        return next;
    }

    private boolean within(int place) {
        if (!digit(place)) {
            return false;
        }
        return switch (text.charAt(place - 1)) {
            case ':' -> digit(place - 2);
            case '-', '+' -> text.startsWith(ZONE, place - 1 - ZONE.length());
            default -> false;
        };
    }

    private boolean digit(int place) {
        return Character.isDigit(text.charAt(place));
    }
}
