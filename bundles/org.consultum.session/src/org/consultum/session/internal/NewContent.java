package org.consultum.session.internal;

import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.base.IdSource;
import org.eclipse.emf.ecore.EObject;

/** Completes objects that a command has brought in or changed, so that they can be stored. */
final class NewContent {

    private final IdSource ids;

    NewContent(IdSource ids) {
        this.ids = ids;
    }

    /** Gives elements without an identity one. */
    void complete(Set<EObject> objects) {
        for (EObject object : objects) {
            if (object instanceof Element element && element.getId() == null) {
                element.setId(ids.next());
            }
        }
    }
}
