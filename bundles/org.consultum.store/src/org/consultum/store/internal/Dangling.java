package org.consultum.store.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.consultum.model.base.ModelObject;
import org.consultum.store.RegisterFiles.DanglingReference;
import org.consultum.store.internal.codec.IdTable;
import org.consultum.store.internal.codec.IdUris;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Finds references that lead nowhere, without resolving any. */
final class Dangling {

    private final IdTable<ModelObject> ids;

    Dangling(IdTable<ModelObject> ids) {
        this.ids = ids;
    }

    List<DanglingReference> among(Collection<RegisterResource> resources) {
        List<DanglingReference> found = new ArrayList<>();
        var inOrder = new TreeMap<String, RegisterResource>();
        resources.stream().filter(RegisterResource::isIdentified).forEach(resource -> inOrder.put(resource.path(), resource));
        inOrder.values().forEach(resource -> Trees.ofFile(resource.root(), object -> check(object, found)));
        return found;
    }

    private void check(InternalEObject object, List<DanglingReference> found) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isContainer() && !reference.isTransient() && object.eIsSet(reference)) {
                Object value = object.eGet(reference, false);
                List<?> targets = value instanceof InternalEList<?> list ? list.basicList() : List.of(value);
                targets.forEach(target -> check(object, reference, (InternalEObject) target, found));
            }
        }
    }

    private void check(EObject source, EReference reference, InternalEObject target, List<DanglingReference> found) {
        String id = target.eIsProxy() && IdUris.matches(target.eProxyURI()) ? IdUris.id(target.eProxyURI())
            : target instanceof org.consultum.model.Element element ? element.getId() : null;
        if (id != null) {
            ModelObject known = ids.get(id);
            if (known == null || !reference.getEReferenceType().isInstance(known)) {
                found.add(new DanglingReference(source, reference.getName(), id));
            }
        }
    }
}
