package org.consultum.marking;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Marking;

/**
 * How something is protected: a value, where a {@link Marking} is part of an element.
 *
 * @param level code of the level; empty for none
 * @param caveats caveats, in their order
 * @param releasableTo to whom it may be released; empty for no limit, an empty set for nobody
 */
public record Protection(Optional<String> level, Set<String> caveats, Optional<Set<String>> releasableTo) {

    /** No protection at all. */
    public static final Protection NONE = new Protection(Optional.empty(), Set.of(), Optional.empty());

    public Protection {
        caveats = Collections.unmodifiableSet(new LinkedHashSet<>(caveats));
        releasableTo = releasableTo.map(codes -> Collections.unmodifiableSet(new LinkedHashSet<>(codes)));
    }

    /** What a marking says; null stands for an element that has none. */
    public static Protection of(Marking marking) {
        return marking == null ? NONE : new Protection(Optional.ofNullable(marking.getLevel()).filter(level -> !level.isBlank()),
            new LinkedHashSet<>(marking.getCaveats()), marking.getReleasableTo().isEmpty() ? Optional.empty()
                : Optional.of(new LinkedHashSet<>(marking.getReleasableTo())));
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
