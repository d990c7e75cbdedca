package org.consultum.edit.command;

import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Lists that exist from their first entry on, each in a file of its own; for commands that add entries. */
public final class ListFile {

    private ListFile() {
    }

    /**
     * Plans a new entry, and the list itself where there is none yet.
     *
     * @param owner what has the list
     * @param list reference to the list
     * @param newList makes the list
     * @param entries reference of the list to its entries
     */
    public static void create(EObject owner, EReference list, Supplier<? extends EObject> newList, EReference entries, EObject entry,
        Steps steps) {
        EObject existing = (EObject) owner.eGet(list);
        EObject target = existing == null ? newList.get() : existing;
        if (existing == null) {
            steps.set(owner, list, target);
        }
        steps.create(target, entries, entry);
    }
}
