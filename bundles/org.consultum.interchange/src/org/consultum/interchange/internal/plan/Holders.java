package org.consultum.interchange.internal.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Finds the objects without an identity that hold lists and values, such as agendas and paper lists, and makes those that are missing. */
final class Holders {

    private final List<Change> changes;
    private final Map<EObject, Map<EReference, EObject>> made = new HashMap<>();
    private final Set<EObject> fresh = new HashSet<>();

    Holders(List<Change> changes) {
        this.changes = changes;
    }

    /**
     * The object at the end of a path of single containments.
     *
     * @param start the element to start from
     * @param isNew whether it comes in with this import, so that it may be changed at once
     */
    EObject at(EObject start, boolean isNew, List<EReference> path) {
        EObject owner = start;
        boolean free = isNew;
        for (EReference reference : path) {
            EObject next = made.getOrDefault(owner, Map.of()).get(reference);
            if (next == null) {
                next = (EObject) owner.eGet(reference);
            }
            if (next == null) {
                next = EcoreUtil.create(reference.getEReferenceType());
                if (free) {
                    owner.eSet(reference, next);
                } else {
                    changes.add(new Change.Assign(owner, reference, null, next));
                    made.computeIfAbsent(owner, o -> new HashMap<>()).put(reference, next);
                }
                fresh.add(next);
            }
            free |= fresh.contains(next);
            owner = next;
        }
        return owner;
    }

    /** Whether an object was made here and is not in the register yet, so that it may be changed at once. */
    boolean isFresh(EObject holder) {
        return fresh.contains(holder);
    }
}
