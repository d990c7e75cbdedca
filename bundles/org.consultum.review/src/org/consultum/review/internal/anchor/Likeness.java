package org.consultum.review.internal.anchor;

import java.util.HashMap;
import java.util.Map;

/** How like two strings are, from 0 to 1. */
final class Likeness {

    /** Products of lengths up to which strings are compared by the edits between them (Levenshtein 1966), beyond by their threes. */
    private static final long MOST_CELLS = 160_000;
    private static final int SIGNS = 3;

    private Likeness() {
    }

    /** One minus the share of signs that have to be edited. */
    static double of(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (longer == 0) {
            return 1;
        }
        if ((long) one.length() * other.length() > MOST_CELLS) {
            return Math.min(shared(one, other), shared(other, one));
        }
        return 1 - (double) edits(one, other)[other.length()] / longer;
    }

    /** The fewest edits from a string to each beginning of another; the last is that to the whole of it. */
    static int[] edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row;
    }

    /** The share of the threes of signs of a string that another has too. */
    static double shared(String one, String other) {
        if (one.length() < SIGNS) {
            return other.contains(one) ? 1 : 0;
        }
        Map<String, Integer> threes = new HashMap<>();
        for (int i = 0; i + SIGNS <= other.length(); i++) {
            threes.merge(other.substring(i, i + SIGNS), 1, Integer::sum);
        }
        int found = 0;
        for (int i = 0; i + SIGNS <= one.length(); i++) {
            String three = one.substring(i, i + SIGNS);
            if (threes.merge(three, -1, Integer::sum) >= 0) {
                found++;
            }
        }
        return (double) found / (one.length() - SIGNS + 1);
    }
}
