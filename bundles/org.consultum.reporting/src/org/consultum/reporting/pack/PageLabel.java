package org.consultum.reporting.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page of an issued pack is called: a number, and letters where the page came after the pack was issued. The order is that of the
 * pack: 12, 12a, 12b, ..., 12z, 12aa, 13.
 *
 * @param number 0 or more; 0 only for pages in front of all others
 * @param letters small letters from a to z, or none
 */
public record PageLabel(int number, String letters) implements Comparable<PageLabel> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([a-z]{0,8})");
    private static final Comparator<PageLabel> ORDER = Comparator.comparingInt(PageLabel::number)
            .thenComparingInt(label -> label.letters().length()).thenComparing(PageLabel::letters);
    private static final int ALPHABET = 26;

    public PageLabel {
        if (number < 0 || !letters.matches("[a-z]*")) {
            throw new IllegalArgumentException("Not the label of a page: " + number + letters);
        }
    }

    /** {@return the label of a page of a pack as it is issued first} */
    public static PageLabel of(int number) {
        return new PageLabel(number, "");
    }

    /** {@return the label a text stands for; empty for any other text} */
    public static Optional<PageLabel> of(String text) {
        Matcher form = FORM.matcher(Objects.requireNonNull(text));
        return form.matches() ? Optional.of(new PageLabel(Integer.parseInt(form.group(1)), form.group(2))) : Optional.empty();
    }

    /** {@return the label with the next letters: 12a after 12, 12b after 12a, 12aa after 12z} */
    public PageLabel next() {
        var next = new StringBuilder(letters);
        for (int i = next.length() - 1; i >= 0; i--) {
            if (next.charAt(i) < 'a' + ALPHABET - 1) {
                next.setCharAt(i, (char) (next.charAt(i) + 1));
                return new PageLabel(number, next.toString());
            }
            next.setCharAt(i, 'a');
        }
        return new PageLabel(number, next.append('a').toString());
    }

    /** {@return whether the other label is the one that follows this one where nothing is left out} */
    boolean isFollowedBy(PageLabel other) {
        return letters.isEmpty() && other.letters.isEmpty() ? other.number == number + 1
                : !letters.isEmpty() && other.equals(next());
    }

    /** {@return labels in their order, with a dash where several follow each other, such as {@code 3–7, 12, 12a–12c}} */
    public static String ranges(Collection<PageLabel> labels) {
        List<PageLabel> sorted = labels.stream().sorted().distinct().toList();
        var parts = new ArrayList<String>();
        for (int first = 0; first < sorted.size();) {
            int last = first;
            while (last + 1 < sorted.size() && sorted.get(last).isFollowedBy(sorted.get(last + 1))) {
                last++;
            }
            parts.add(last == first ? sorted.get(first).toString() : sorted.get(first) + "\u2013" + sorted.get(last));
            first = last + 1;
        }
        return String.join(", ", parts);
    }

    @Override
    public int compareTo(PageLabel other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return number + letters;
    }
}
