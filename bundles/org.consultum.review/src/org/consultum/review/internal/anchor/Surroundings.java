package org.consultum.review.internal.anchor;

import org.consultum.review.anchor.Passage;

/** How like the words around a stretch of a text are to those around a passage. */
final class Surroundings {

    /** Words inserted around a passage push those it knows away so far. */
    private static final int PUSHED = 24;
    /** Weight of the beginning or end of a text, in units. */
    private static final int EDGE = 8;
    private static final int NEAREST = 4;

    private final String text;
    private final String before;
    private final String after;
    private final boolean atStart;

    Surroundings(String text, Passage passage) {
        this.text = text;
        this.before = passage.before();
        this.after = passage.after();
        this.atStart = passage.offset() == before.length();
    }

    /** From 0 to 1: how much of the words before and after stands near, and how much of it adjoins. */
    double likeness(int start, int end) {
        double weightBefore = before.isEmpty() ? atStart ? EDGE : 0 : before.length();
        double weightAfter = after.isEmpty() ? EDGE : after.length();
        return (weightBefore * before(start) + weightAfter * after(end)) / (weightBefore + weightAfter);
    }

    private double before(int start) {
        if (before.isEmpty()) {
            return start == 0 ? 1 : 0;
        }
        String near = text.substring(Math.max(0, start - before.length() - PUSHED), start);
        return ((double) sameBefore(start) / before.length() + Likeness.shared(before, near)) / 2;
    }

    private double after(int end) {
        if (after.isEmpty()) {
            return end == text.length() ? 1 : 0;
        }
        String near = text.substring(end, Math.min(text.length(), end + after.length() + PUSHED));
        return ((double) sameAfter(end) / after.length() + Likeness.shared(after, near)) / 2;
    }

    /** Whether the stretch stands right between the nearest words before and after, or a beginning or end of the text. */
    boolean adjoins(int start, int end) {
        return sameBefore(start) >= Math.min(NEAREST, before.length()) && sameAfter(end) >= Math.min(NEAREST, after.length());
    }

    /** Units before a place that are the same without a gap. */
    int adjoining(int start) {
        return sameBefore(start);
    }

    private int sameBefore(int start) {
        int same = 0;
        while (same < before.length() && same < start && before.charAt(before.length() - 1 - same) == text.charAt(start - 1 - same)) {
            same++;
        }
        return same;
    }

    private int sameAfter(int end) {
        int same = 0;
        while (same < after.length() && end + same < text.length() && after.charAt(same) == text.charAt(end + same)) {
            same++;
        }
        return same;
    }
}
