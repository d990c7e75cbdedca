package org.consultum.rules.internal;

import java.util.List;
import org.consultum.edit.FeatureTexts;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What to call an object in a message. */
public final class Names {

    private Names() {
    }

    /** The class of an object, and its name or title where it has one, in the language of the user. */
    public static String of(EObject object) {
        String type = FeatureTexts.ofUser().label(object.eClass());
        for (String feature : List.of("name", "title", "reference", "key")) {
            EStructuralFeature named = object.eClass().getEStructuralFeature(feature);
            if (named != null && !named.isMany() && object.eGet(named) instanceof String text && !text.isBlank()) {
                return Messages.text("element.named", type, text);
            }
        }
        return Messages.text("element.unnamed", type);
    }
}
