package org.consultum.edit.command;

import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.invariants.Invariants;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;

/** Whether two values are the same, when one may be an element and the other a reference to it that is not resolved yet. */
final class Identity {

    private Identity() {
    }

    static boolean same(Object one, Object other) {
        if (one == other) {
            return true;
        }
        if (one instanceof EObject left && other instanceof EObject right) {
            return (left.eIsProxy() || right.eIsProxy()) && id(left).isPresent() && id(left).equals(id(right));
        }
        return one != null && !(one instanceof EObject) && one.equals(other);
    }

    /** The id of an element, or of the element a reference that is not resolved points at; none for the placeholder of a file. */
    static Optional<String> id(EObject object) {
        if (object.eIsProxy()) {
            return Optional.of(((InternalEObject) object).eProxyURI()).map(URI::fragment).filter(Invariants::isUuid);
        }
        return object instanceof Element element ? Optional.ofNullable(element.getId()) : Optional.empty();
    }
}
