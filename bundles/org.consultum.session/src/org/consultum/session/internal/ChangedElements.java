package org.consultum.session.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.consultum.model.Element;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Gathers which elements one command, undo or redo has changed, added and removed. */
final class ChangedElements {

    private final Set<EObject> objects = new LinkedHashSet<>();
    private final Set<EObject> came = new LinkedHashSet<>();
    private final Set<EObject> went = new LinkedHashSet<>();

    void add(Notification notification) {
        objects.add((EObject) notification.getNotifier());
        if (notification.getFeature() instanceof EReference reference && reference.isContainment()) {
            collect(notification.getOldValue(), went);
            collect(notification.getNewValue(), came);
        }
    }

    private static void collect(Object value, Set<EObject> into) {
        if (value instanceof EObject object) {
            into.add(object);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(each -> collect(each, into));
        }
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    /** Objects that changed themselves, and all that came in with everything below; those that are in the register now. */
    Set<EObject> changedObjects(EObject register) {
        Set<EObject> result = new LinkedHashSet<>();
        for (EObject object : objects) {
            if (isBelow(register, object)) {
                result.add(object);
            }
        }
        for (EObject object : came) {
            if (isBelow(register, object)) {
                tree(object, result);
            }
        }
        return result;
    }

    /** Elements that changed or came in: an object without an identity stands for the element it is part of. */
    Set<Element> changed(EObject register) {
        Set<Element> result = new LinkedHashSet<>();
        for (EObject object : changedObjects(register)) {
            element(object, result);
        }
        return result;
    }

    /** Elements that were taken out of the register. */
    Set<Element> removed(EObject register) {
        Set<Element> result = new LinkedHashSet<>();
        for (EObject object : went) {
            if (!isBelow(register, object)) {
                Set<EObject> all = new LinkedHashSet<>();
                tree(object, all);
                all.stream().filter(Element.class::isInstance).map(Element.class::cast).forEach(result::add);
            }
        }
        return result;
    }

    private static void element(EObject object, Set<Element> into) {
        EObject each = object;
        while (each != null && !(each instanceof Element)) {
            each = ((InternalEObject) each).eInternalContainer();
        }
        if (each != null) {
            into.add((Element) each);
        }
    }

    private static boolean isBelow(EObject register, EObject object) {
        EObject each = object;
        while (each != null && each != register) {
            each = ((InternalEObject) each).eInternalContainer();
        }
        return each == register;
    }

    /** The object and everything loaded below it. */
    static void tree(EObject object, Set<EObject> into) {
        if (!object.eIsProxy() && into.add(object)) {
            var contents = (InternalEList<?>) object.eContents();
            for (var i = contents.basicIterator(); i.hasNext();) {
                tree((EObject) i.next(), into);
            }
        }
    }
}
