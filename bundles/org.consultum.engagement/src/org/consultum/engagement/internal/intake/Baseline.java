package org.consultum.engagement.internal.intake;

import java.util.SortedMap;
import java.util.TreeMap;

/** What was received last of one submission: digests of its values by their names, in alphabetical order. */
final class Baseline {

    private final SortedMap<String, String> pairs = new TreeMap<>();

    static Baseline parse(String text) {
        var baseline = new Baseline();
        for (String pair : text == null ? new String[0] : text.split(" ")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                baseline.pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return baseline;
    }

    String get(String name) {
        return pairs.getOrDefault(name, "");
    }

    void put(String name, String digest) {
        if (digest.isEmpty()) {
            pairs.remove(name);
        } else {
            pairs.put(name, digest);
        }
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        pairs.forEach((name, value) -> text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(value));
        return text.toString();
    }
}
