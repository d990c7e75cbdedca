package org.consultum.reporting.internal.template;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

/**
 * Where lines may break: where the Java runtime says so, but never within a clock time, the distance of a zone from UTC, a number such as
 * 2026/3 or the name of a zone, which it breaks at their signs. Addresses of pages break at their slashes. Used by one thread.
 */
final class LineBreaks implements FSTextBreaker {
    private static final String ZONE = "UTC";
    private static final int LONG = 30;

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
        if (text.charAt(place) == '/') {
            return !address(place);
        }
        if (!digit(place)) {
            return false;
        }
        return switch (text.charAt(place - 1)) {
            case ':' -> digit(place - 2);
            case '-', '+' -> text.startsWith(ZONE, place - 1 - ZONE.length());
            default -> false;
        };
    }

    /** Whether the word up to a place is an address, or so long that it may break anywhere. */
    private boolean address(int place) {
        int start = place;
        while (start > 0 && place - start < LONG && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
            if (text.charAt(start) == ':') {
                return true;
            }
        }
        return place - start == LONG;
    }

    private boolean digit(int place) {
        return Character.isDigit(text.charAt(place));
    }
}
