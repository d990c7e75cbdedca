package org.consultum.store.internal;

import java.util.Iterator;
import java.util.function.Consumer;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Walks over objects without loading anything. */
final class Trees {

    private Trees() {
    }

    /** The object and everything below it that lies in the same file. */
    static void ofFile(InternalEObject object, Consumer<InternalEObject> visitor) {
        visitor.accept(object);
        for (Iterator<?> i = ((InternalEList<?>) object.eContents()).basicIterator(); i.hasNext();) {
            var child = (InternalEObject) i.next();
            if (!child.eIsProxy() && child.eDirectResource() == null) {
                ofFile(child, visitor);
            }
        }
    }

    /** The elements among the object and everything below it that lies in the same file, if they have an identity. */
    static void elementsOfFile(InternalEObject object, Consumer<Element> visitor) {
        ofFile(object, each -> {
            if (each instanceof Element element && element.getId() != null) {
                visitor.accept(element);
            }
        });
    }

    /** Number of objects on the longest way down from an object within its file, itself included. */
    static int height(InternalEObject object) {
        int highest = 0;
        for (Iterator<?> i = ((InternalEList<?>) object.eContents()).basicIterator(); i.hasNext();) {
            var child = (InternalEObject) i.next();
            if (!child.eIsProxy() && child.eDirectResource() == null) {
                highest = Math.max(highest, height(child));
            }
        }
        return highest + 1;
    }

    /** Number of objects on the way up from an object to the root of its file, itself included. */
    static int depth(InternalEObject object) {
        int depth = 1;
        for (InternalEObject each = object; each.eDirectResource() == null && each.eInternalContainer() != null; each = each.eInternalContainer()) {
            depth++;
        }
        return depth;
    }

    /** Whether an object is the ancestor of another, or that object itself. */
    static boolean isBelow(EObject ancestor, InternalEObject object) {
        InternalEObject each = object;
        while (each != null && each != ancestor) {
            each = each.eInternalContainer();
        }
        return each == ancestor;
    }
}
