package org.consultum.review.internal.anchor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.consultum.review.anchor.Passage;

/** Stretches of a text that may be a passage whose words were changed: by pieces of the words around it, and of its own. */
final class Candidates {

    private static final int[] SKIPPED = {0, 8, 16, 28, 40};
    private static final int PIECE = 12;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_SKIPPED = 6;
    private static final int NEAREST = 24;
    private static final int PIECES_INSIDE = 8;
    private static final int SLACK = 40;
    /** Longer passages are not aligned unit by unit. */
    private static final int ALIGNED = 400;
    private static final int TELLING = 6;

    private final String text;
    private final String words;
    private final String before;
    private final String after;
    private final int near;
    private final NavigableSet<Integer> starts = new TreeSet<>();
    private final NavigableSet<Integer> ends = new TreeSet<>();
    private final NavigableSet<Integer> adjoiningStarts = new TreeSet<>();
    private final NavigableSet<Integer> adjoiningEnds = new TreeSet<>();

    Candidates(String text, Passage passage) {
        this.text = text;
        this.words = passage.passage();
        this.before = passage.before().stripTrailing();
        this.after = passage.after().stripLeading();
        this.near = passage.offset();
        before(passage);
        after();
    }

    private void before(Passage passage) {
        for (int skipped : SKIPPED) {
            int end = before.length() - skipped;
            String piece = end <= 0 ? "" : before.substring(Math.max(0, end - PIECE), end);
            if (piece.length() >= (skipped == 0 ? SHORTEST : SHORTEST_SKIPPED)) {
                for (int place : Occurrences.nearest(text, piece, near - skipped - piece.length(), NEAREST)) {
                    starts.add(start(Math.min(text.length(), place + piece.length() + skipped)));
                    if (skipped == 0) {
                        adjoiningStarts.add(start(place + piece.length()));
                    }
                }
            }
        }
        if (passage.offset() == passage.before().length() && text.startsWith(passage.before())) {
            starts.add(start(before.length()));
        }
    }

    private void after() {
        for (int skipped : SKIPPED) {
            String piece = skipped >= after.length() ? "" : after.substring(skipped, Math.min(after.length(), skipped + PIECE));
            if (piece.length() >= (skipped == 0 ? SHORTEST : SHORTEST_SKIPPED)) {
                for (int place : Occurrences.nearest(text, piece, near + words.length() + skipped, NEAREST)) {
                    ends.add(end(Math.max(0, place - skipped)));
                    if (skipped == 0) {
                        adjoiningEnds.add(place);
                    }
                }
            }
        }
        if (text.endsWith(after)) {
            ends.add(end(text.length() - after.length()));
        }
    }

    /** Spaces before the passage do not belong to it. */
    private int start(int place) {
        int start = place;
        while (!Character.isWhitespace(words.charAt(0)) && start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private int end(int place) {
        int end = place;
        while (!Character.isWhitespace(words.charAt(words.length() - 1)) && end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether the words before and after stand together somewhere, with nothing but spaces between them. */
    boolean isLeftOut() {
        if (before.length() < TELLING || after.length() < TELLING) {
            return false;
        }
        return adjoiningEnds.stream().anyMatch(place -> adjoiningStarts.contains(start(place)));
    }

    /** Pairs of start and end; few, whatever the text. */
    Collection<int[]> stretches() {
        List<int[]> found = new ArrayList<>();
        int longest = 2 * words.length() + SLACK;
        for (int start : starts) {
            for (Integer end : new Integer[] {ends.floor(start + words.length()), ends.higher(start + words.length())}) {
                if (end != null && end > start && end - start <= longest) {
                    found.add(new int[] {start, end});
                }
            }
            found.add(new int[] {start, start + aligned(words, text.substring(start, Math.min(text.length(), start + longest)))});
        }
        for (int end : ends) {
            found.add(new int[] {end - aligned(reversed(words), reversed(text.substring(Math.max(0, end - longest), end))), end});
        }
        inside(found);
        return found;
    }

    /** By pieces of the passage itself, where nothing around it is left. */
    private void inside(List<int[]> found) {
        int piece = Math.min(PIECE, words.length() / 2);
        if (piece < SHORTEST) {
            return;
        }
        int step = Math.max(1, (words.length() - piece) / (PIECES_INSIDE - 1));
        for (int at = 0; at + piece <= words.length(); at += step) {
            String head = words.substring(0, at);
            String tail = words.substring(at);
            for (int place : Occurrences.nearest(text, words.substring(at, at + piece), near + at, SHORTEST)) {
                int start = place - aligned(reversed(head), reversed(text.substring(Math.max(0, place - 2 * at), place)));
                int end = place + aligned(tail, text.substring(place, Math.min(text.length(), place + 2 * tail.length())));
                found.add(new int[] {start, end});
            }
        }
    }

    /** The length of the beginning of a string that is likest to other words. */
    private static int aligned(String words, String string) {
        if (words.isEmpty()) {
            return 0;
        }
        if (words.length() > ALIGNED) {
            return Math.min(words.length(), string.length());
        }
        int[] edits = Likeness.edits(words, string);
        int best = 0;
        for (int j = 1; j < edits.length; j++) {
            if (edits[j] < edits[best] || edits[j] == edits[best] && Math.abs(j - words.length()) < Math.abs(best - words.length())) {
                best = j;
            }
        }
        return best;
    }

    private static String reversed(String string) {
        return new StringBuilder(string).reverse().toString();
    }
}
