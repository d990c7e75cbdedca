package org.consultum.rules.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which elements refer to an element, by identity, whether or not it is there. May name elements that did so once: whoever asks looks at
 * them again.
 */
final class ReferenceIndex {

    private final Map<String, Set<String>> sources = new HashMap<>();

    void add(String target, String source) {
        // Most elements are referred to once: a set of one is small and immutable.
        sources.merge(target, Set.of(source), (known, one) -> {
            if (known.contains(source)) {
                return known;
            }
            var more = known.size() == 1 ? new HashSet<>(known) : known;
            more.add(source);
            return more;
        });
    }

    /** Identities of the elements that refer to an element. */
    Set<String> sources(String target) {
        return Set.copyOf(sources.getOrDefault(target, Set.of()));
    }
}
