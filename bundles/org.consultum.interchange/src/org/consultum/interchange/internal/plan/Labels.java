package org.consultum.interchange.internal.plan;

import java.util.List;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Membership;
import org.consultum.model.PaperUse;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What users call an element, as far as the element itself says. */
final class Labels {

    private static final List<String> FEATURES = List.of("title", "name", "label", "fileName", "reference", "resultText", "text", "note");
    private static final int LONGEST = 120;

    private Labels() {
    }

    static String of(EObject object) {
        String label = switch (object) {
            case PaperUse use when use.getPaper() != null -> of(use.getPaper());
            case Membership membership when membership.getMember() != null -> of(membership.getMember());
            case Decision decision when decision.getResultText() != null -> decision.getResultText();
            default -> ofFeature(object);
        };
        return label.length() > LONGEST ? label.substring(0, LONGEST) + "\u2026" : label;
    }

    private static String ofFeature(EObject object) {
        for (String name : FEATURES) {
            EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
            if (feature != null && !feature.isMany() && object.eIsSet(feature) && object.eGet(feature) instanceof String text) {
                return text;
            }
        }
        return object instanceof Element element && element.getTrace() != null ? element.getTrace().getSource() : object.eClass().getName();
    }
}
