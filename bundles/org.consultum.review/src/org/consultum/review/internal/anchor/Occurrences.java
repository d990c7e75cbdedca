package org.consultum.review.internal.anchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Places of a string in a text, in time that grows with the text alone (Knuth, Morris and Pratt 1977). */
final class Occurrences {

    /** More places than this are thinned out to the nearest and those with the most of the same around them. */
    private static final int MOST = 256;

    private Occurrences() {
    }

    /**
     * Where a string stands between whole signs.
     *
     * @param near place near which it is expected
     * @param adjoining how much of what should adjoin it adjoins a place, to choose among very many
     */
    static List<Integer> of(String text, String string, int near, IntUnaryOperator adjoining) {
        List<Integer> places = all(text, string).stream()
            .filter(place -> Signs.isBoundary(text, place) && Signs.isBoundary(text, place + string.length())).toList();
        if (places.size() <= 2 * MOST) {
            return places;
        }
        record Rated(int place, int same) {
        }
        List<Rated> rated = places.stream().map(place -> new Rated(place, adjoining.applyAsInt(place))).toList();
        Comparator<Rated> nearest = Comparator.comparingLong(each -> Math.abs((long) each.place() - near));
        var chosen = new LinkedHashSet<Integer>();
        rated.stream().sorted(nearest).limit(MOST).forEach(each -> chosen.add(each.place()));
        rated.stream().sorted(Comparator.comparingInt(Rated::same).reversed().thenComparing(nearest)).limit(MOST)
            .forEach(each -> chosen.add(each.place()));
        return chosen.stream().sorted().toList();
    }

    /** Every place of a string that is not empty, overlapping ones as well. */
    private static List<Integer> all(String text, String string) {
        int[] back = new int[string.length()];
        for (int i = 1, matched = 0; i < string.length(); i++) {
            while (matched > 0 && string.charAt(i) != string.charAt(matched)) {
                matched = back[matched - 1];
            }
            matched += string.charAt(i) == string.charAt(matched) ? 1 : 0;
            back[i] = matched;
        }
        var places = new ArrayList<Integer>();
        for (int i = 0, matched = 0; i < text.length(); i++) {
            while (matched > 0 && text.charAt(i) != string.charAt(matched)) {
                matched = back[matched - 1];
            }
            matched += text.charAt(i) == string.charAt(matched) ? 1 : 0;
            if (matched == string.length()) {
                places.add(i - matched + 1);
                matched = back[matched - 1];
            }
        }
        return places;
    }

    /** The places of a string that are nearest to a place, at most so many. */
    static List<Integer> nearest(String text, String string, int near, int most) {
        List<Integer> places = all(text, string);
        return places.size() <= most ? places
            : places.stream().sorted(Comparator.comparingLong(place -> Math.abs((long) place - near))).limit(most).toList();
    }
}
