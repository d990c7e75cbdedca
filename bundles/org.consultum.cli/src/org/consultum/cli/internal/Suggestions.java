package org.consultum.cli.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what was probably meant by a mistyped word. */
public final class Suggestions {

    private Suggestions() {
    }

    /**
     * The word closest to what was typed, if one is close: it begins with it, or can be made from it by few changes, counting two letters
     * in the wrong order as one (optimal string alignment).
     */
    public static Optional<String> closest(String typed, Collection<String> words) {
        if (typed.length() > 64 || typed.isBlank()) {
            return Optional.empty();
        }
        var beginning = words.stream().filter(word -> typed.length() >= 3 && word.startsWith(typed)).sorted().findFirst();
        return beginning.isPresent() ? beginning : words.stream()
            .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
            .min(Comparator.comparingInt((String word) -> distance(typed, word)).thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int cheapest(int[][] steps, String one, String other, int i, int j) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
