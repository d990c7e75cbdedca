package org.consultum.rules.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * The parts of a register as they lie in files: the register's own part, then each committee with its lists and meetings, and so on.
 * A part is reached, and loaded, only when the walk comes to it. Not thread-safe; steps are made while nobody changes the model.
 */
public final class RegisterParts {

    /** Source of the annotation that marks containment references whose children lie in files of their own. */
    private static final String STORE = "http://consultum.org/ns/store";

    private final Deque<Slot> open = new ArrayDeque<>();
    private EObject next;

    public RegisterParts(EObject root) {
        next = root;
    }

    /** Children of one object under one reference, from a position on. */
    private record Slot(EObject owner, EReference reference, int position) {
    }

    /**
     * The next part: its top object and everything below it in the same file, in the order of the file.
     *
     * @return empty when there are no more; a part that cannot be loaded is left out
     */
    public Optional<List<EObject>> next() {
        while (next == null && !open.isEmpty()) {
            advance(open.pop());
        }
        if (next == null) {
            return Optional.empty();
        }
        var slots = new ArrayList<Slot>();
        var part = contents(next, slots);
        slots.reversed().forEach(open::push);
        next = null;
        return Optional.of(part);
    }

    private void advance(Slot slot) {
        EObject child = null;
        if (slot.reference().isMany()) {
            var children = (List<?>) slot.owner().eGet(slot.reference());
            if (slot.position() < children.size()) {
                open.push(new Slot(slot.owner(), slot.reference(), slot.position() + 1));
                child = (EObject) children.get(slot.position());
            }
        } else {
            child = (EObject) slot.owner().eGet(slot.reference());
        }
        next = child == null || child.eIsProxy() ? null : child;
    }

    /** An object and everything below it in the same file, parents first. */
    public static List<EObject> contents(EObject top) {
        return contents(top, new ArrayList<>());
    }

    /** Whether a child of an object lies in a file of its own. */
    public static boolean apart(EObject object) {
        var reference = object.eContainmentFeature();
        return reference != null && apart(reference);
    }

    /** Whether the children under a containment reference lie in files of their own. */
    static boolean apart(EReference reference) {
        return reference.getEAnnotation(STORE) != null;
    }

    /** The committee an element belongs to: itself, or the nearest one that contains it. */
    public static Optional<Committee> committee(EObject object) {
        for (EObject outer = object; outer != null; outer = outer.eContainer()) {
            if (outer instanceof Committee committee) {
                return Optional.of(committee);
            }
        }
        return Optional.empty();
    }

    /** The nearest element that contains an object; the object itself when it is one. */
    public static Optional<Element> element(EObject object) {
        for (EObject outer = object; outer != null; outer = outer.eContainer()) {
            if (outer instanceof Element element) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static List<EObject> contents(EObject top, List<Slot> apart) {
        var found = new ArrayList<EObject>();
        var waiting = new ArrayDeque<EObject>();
        waiting.push(top);
        while (!waiting.isEmpty()) {
            EObject object = waiting.pop();
            found.add(object);
            var children = new ArrayList<EObject>();
            for (EReference reference : object.eClass().getEAllContainments()) {
                if (apart(reference)) {
                    apart.add(new Slot(object, reference, 0));
                } else {
                    children(object, reference).forEachRemaining(children::add);
                }
            }
            children.reversed().forEach(waiting::push);
        }
        return found;
    }

    private static Iterator<EObject> children(EObject object, EReference reference) {
        if (!object.eIsSet(reference)) {
            return List.<EObject>of().iterator();
        }
        @SuppressWarnings("unchecked")
        var children = reference.isMany() ? (List<EObject>) object.eGet(reference) : List.of((EObject) object.eGet(reference));
        return children.iterator();
    }
}
