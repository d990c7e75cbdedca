package org.consultum.spi.importer;

import java.util.List;
import java.util.Objects;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EReference;

/**
 * References of an extracted element to others, by their identity in the source. They are looked up among what is extracted and what the
 * register holds from earlier imports, then by what people call an element: its identity in the register, reference, name, short name or
 * title, when exactly one element of the class is called so. What is found nowhere is counted and listed.
 *
 * @param from the element that refers: the extracted one, or one it contains
 * @param feature the reference, which is not a containment
 * @param targets identities in the source, in their order
 * @param kind class of the referring object in the words of the source, for the account
 * @param property its property that holds the reference, in the words of the source, for the account; empty when no value of the source
 *     says it, because it follows from where the object stands
 * @since 0.1
 */
public record Link(Element from, EReference feature, List<String> targets, String kind, String property) {

    public Link {
        Objects.requireNonNull(from);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(property);
        targets = List.copyOf(targets);
        if (feature.isContainment() || feature.isContainer() || !feature.isChangeable()) {
            throw new IllegalArgumentException("not a reference that can be linked: " + feature.getName());
        }
    }
}
