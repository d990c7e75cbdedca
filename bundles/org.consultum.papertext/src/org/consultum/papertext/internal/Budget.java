package org.consultum.papertext.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.consultum.papertext.PaperContent.Page;
import org.consultum.papertext.PaperContent.Reason;
import org.consultum.papertext.ReadingLimits;

/** What may still be used for one file, and the text found until now. Used by one thread. */
final class Budget {

    /** How often the clock is looked at. */
    private static final int CHECKS = 0x3F;

    private final ReadingLimits limits;
    private final LongSupplier nanos;
    private final BooleanSupplier cancelled;
    private final long end;
    private final List<Page> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private int characters;
    private int checks;

    Budget(ReadingLimits limits, LongSupplier nanos, BooleanSupplier cancelled) {
        this.limits = limits;
        this.nanos = nanos;
        this.cancelled = cancelled;
        this.end = nanos.getAsLong() + limits.time().toNanos();
    }

    ReadingLimits limits() {
        return limits;
    }

    /** Goes on, or stops when time is over or nobody waits any more. */
    void check() {
        if ((checks++ & CHECKS) == 0) {
            if (cancelled.getAsBoolean()) {
                throw new Stopped(Reason.CANCELLED);
            }
            if (nanos.getAsLong() - end > 0) {
                throw new Stopped(Reason.TOO_SLOW);
            }
        }
    }

    /** Adds text to the page. */
    void add(CharSequence text) {
        check();
        int room = limits.characters() - characters;
        if (text.length() > room) {
            page.append(text, 0, Math.max(0, room));
            characters = limits.characters();
            throw new Stopped(Reason.TOO_LARGE);
        }
        page.append(text);
        characters += text.length();
    }

    /** Ends a line, if there is anything on it. */
    void endLine() {
        int length = page.length();
        if (length > 0 && page.charAt(length - 1) != '\n') {
            page.append('\n');
        }
    }

    /** Ends the page. */
    void endPage(OptionalInt number) {
        String text = page.toString().strip();
        page.setLength(0);
        if (!text.isEmpty()) {
            pages.add(new Page(number, text));
        }
    }

    /** The pages that were ended, without a number where none is known of any. */
    List<Page> pages() {
        return pages;
    }

    /** Stops when a page has a number beyond the limit. */
    void checkPage(int number) {
        check();
        if (number > limits.pages()) {
            throw new Stopped(Reason.TOO_LARGE);
        }
    }
}
