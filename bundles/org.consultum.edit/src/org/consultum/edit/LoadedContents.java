package org.consultum.edit;

import java.util.Iterator;
import org.eclipse.emf.common.util.AbstractTreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Goes through everything below an object without loading a file: what is not loaded comes as a proxy without contents. */
public final class LoadedContents extends AbstractTreeIterator<EObject> {

    private static final long serialVersionUID = 1L;

    /**
     * An iterator over a tree.
     *
     * @param root where to begin
     * @param includeRoot whether the first object is the root itself
     */
    public LoadedContents(EObject root, boolean includeRoot) {
        super(root, includeRoot);
    }

    @Override
    protected Iterator<EObject> getChildren(Object object) {
        return ((InternalEList<EObject>) ((InternalEObject) object).eContents()).basicIterator();
    }
}
