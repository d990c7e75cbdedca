package org.consultum.interchange.internal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was imported last into one element, as it stands in {@link org.consultum.model.ImportTrace#getBaseline()}: pairs of name and
 * value in alphabetical order, separated by blanks. The value of a feature is a digest; the value of a list of contained elements is the
 * beginning of the identity of each, in the order of the source, so that the order can be compared and what was deleted here is known.
 */
final class Baseline {

    private static final int KEY = 8;
    private final SortedMap<String, String> pairs = new TreeMap<>();
    private final boolean known;

    /** The baseline of an element that was not imported before. */
    Baseline() {
        known = false;
    }

    /** Reads a baseline; what is not a pair is ignored. */
    Baseline(String text) {
        known = text != null && !text.isBlank();
        if (known) {
            for (String pair : text.split(" ")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
    }

    /** Whether anything was noted. */
    boolean isKnown() {
        return known;
    }

    Iterable<String> names() {
        return List.copyOf(pairs.keySet());
    }

    /** What was noted for a feature; {@link Digest#UNSET} when it had no value. */
    String get(String name) {
        return pairs.getOrDefault(name, Digest.UNSET);
    }

    void put(String name, String digest) {
        if (digest.isEmpty()) {
            pairs.remove(name);
        } else {
            pairs.put(name, digest);
        }
    }

    /** Keys of the contained elements in the order of the source; empty when nothing was noted for the list. */
    Optional<List<String>> list(String name) {
        return Optional.ofNullable(pairs.get(name)).map(keys -> Arrays.asList(keys.split("\\.")));
    }

    void put(String name, List<String> keys) {
        put(name, String.join(".", keys));
    }

    /** What stands for an element in a list. */
    static String key(String id) {
        return id.substring(0, Math.min(KEY, id.length()));
    }

    /** Name of a named property, which may hold any character. */
    static String property(String key) {
        var name = new StringBuilder("properties.");
        for (char c : key.toCharArray()) {
            if (c <= ' ' || c == '=' || c == '%') {
                name.append(String.format("%%%02x", (int) c));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    /** The text to keep; empty when there is nothing to note. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        pairs.forEach((name, value) -> text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(value));
        return text.toString();
    }
}
