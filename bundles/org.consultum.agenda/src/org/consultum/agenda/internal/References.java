package org.consultum.agenda.internal;

import java.util.Optional;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;

/** What single-valued references point at, without loading the file it is in. */
public final class References {

    private References() {
    }

    /** The id of what a reference points at; empty when it points at nothing. */
    public static Optional<String> target(EObject owner, EReference reference) {
        return switch (owner.eGet(reference, false)) {
            case InternalEObject target when target.eIsProxy() -> Optional.ofNullable(target.eProxyURI().fragment());
            case Element target -> Optional.ofNullable(target.getId());
            case null, default -> Optional.empty();
        };
    }

    /** Whether a reference points at an element. */
    public static boolean pointsAt(EObject owner, EReference reference, Element element) {
        return target(owner, reference).filter(id -> id.equals(element.getId())).isPresent();
    }
}
