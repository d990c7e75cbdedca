package org.consultum.session.internal;

import java.util.List;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.base.IdSource;
import org.consultum.session.BrokenInvariantException;
import org.consultum.store.StorableText;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** Completes objects that a command has brought in or changed, so that they can be stored. */
final class NewContent {

    private final IdSource ids;

    NewContent(IdSource ids) {
        this.ids = ids;
    }

    /** Gives elements without an identity one, and replaces characters that no file can hold. */
    void complete(Set<EObject> objects) {
        for (EObject object : objects) {
            if (object instanceof Element element && element.getId() == null) {
                element.setId(ids.next());
            }
            for (EAttribute attribute : object.eClass().getEAllAttributes()) {
                if (attribute.getEAttributeType().getInstanceClass() == String.class && attribute.isChangeable() && object.eIsSet(attribute)) {
                    makeStorable(object, attribute);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void makeStorable(EObject object, EAttribute attribute) {
        if (!attribute.isMany()) {
            String text = (String) object.eGet(attribute);
            String storable = storable(text);
            if (!storable.equals(text)) {
                object.eSet(attribute, storable);
            }
            return;
        }
        var texts = (List<String>) object.eGet(attribute);
        for (int i = 0; i < texts.size(); i++) {
            String storable = storable(texts.get(i));
            if (!storable.equals(texts.get(i))) {
                texts.set(i, storable);
            }
        }
    }

    private static String storable(String text) {
        if (text.length() > StorableText.longest()) {
            throw new BrokenInvariantException(Messages.text("content.tooLong", StorableText.longest()));
        }
        return StorableText.of(text);
    }
}
