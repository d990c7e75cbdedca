package org.consultum.meeting;

import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;

/**
 * What stands in the way of something, or speaks against it.
 *
 * @param code stable name of the guard, such as {@code close.undecided}
 * @param weight whether it forbids or only warns
 * @param text what is wrong and what to do, in the language of the user
 * @param elements the elements concerned, in the order of the agenda
 */
public record Objection(String code, Weight weight, String text, List<EObject> elements) {

    public Objection {
        Objects.requireNonNull(code);
        Objects.requireNonNull(weight);
        Objects.requireNonNull(text);
        elements = List.copyOf(elements);
    }

    /** How much an objection weighs: what is planned is forbidden, what has happened is only warned about. */
    public enum Weight { FORBIDS, WARNS }

    /** Whether it forbids. */
    public boolean forbids() {
        return weight == Weight.FORBIDS;
    }
}
