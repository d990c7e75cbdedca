package org.consultum.rules.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which elements refer to an element, by identity, whether or not it is there. May name elements of the register that did so once: whoever
 * asks looks at them again.
 */
final class ReferenceIndex {

    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> missing = new HashSet<>();

    /**
     * Notes a reference.
     *
     * @param there whether the target is in the register
     */
    void add(String target, String source, boolean there) {
        if (!there) {
            missing.add(target);
        }
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

    /** Notes that an element is no longer in the register, until it is {@linkplain #come there again}. */
    void gone(String element) {
        gone.add(element);
    }

    /**
     * Notes that an element is in the register.
     *
     * @return whether some element referred to it while it was not
     */
    boolean come(String element) {
        gone.remove(element);
        return missing.remove(element);
    }

    /** Identities of the elements of the register that refer to an element. */
    Set<String> sources(String target) {
        var found = new HashSet<>(sources.getOrDefault(target, Set.of()));
        found.removeAll(gone);
        return found;
    }
}
