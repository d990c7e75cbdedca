package org.consultum.spi.importer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EReference;

/**
 * Where an extracted element belongs: in a list of the register or of an element that is known by its identity in the source.
 *
 * @param parent identity of the containing element in the source, or what people call it, as in {@link Link}; empty for the register itself
 * @param path containment references that lead to the list; all but the last hold a single object that has no identity of its own and
 *     is created when it is missing, such as the paper list of a committee
 * @since 0.1
 */
public record Place(Optional<String> parent, List<EReference> path) {

    public Place {
        Objects.requireNonNull(parent);
        path = List.copyOf(path);
        if (path.isEmpty() || !path.stream().allMatch(EReference::isContainment) || !path.getLast().isMany()
                || path.stream().limit(path.size() - 1).anyMatch(EReference::isMany)) {
            throw new IllegalArgumentException("not a path of containment references to a list: " + path);
        }
    }

    /** A list of the register. */
    public static Place inRegister(EReference... path) {
        return new Place(Optional.empty(), List.of(path));
    }

    /** A list of another element of the source. */
    public static Place in(String parent, EReference... path) {
        return new Place(Optional.of(parent), List.of(path));
    }
}
