package org.consultum.samples;

import java.util.stream.Collectors;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Everything in a model tree as text, so that two trees can be compared and a difference can be read. */
final class RegisterText {

    private RegisterText() {
    }

    static String of(EObject root) {
        var text = new StringBuilder();
        write(root, "", text);
        return text.toString();
    }

    private static void write(EObject object, String indent, StringBuilder text) {
        text.append(indent).append(object.eClass().getName());
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (!feature.isDerived() && !feature.isTransient() && object.eIsSet(feature)) {
                append(object, feature, text);
            }
        }
        text.append('\n');
        object.eContents().forEach(child -> write(child, indent + "  ", text));
    }

    private static void append(EObject object, EStructuralFeature feature, StringBuilder text) {
        Object value = object.eGet(feature);
        if (feature instanceof EAttribute attribute) {
            String shown = attribute.isMany() ? value.toString() : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
            text.append(' ').append(attribute.getName()).append('=').append(shown);
        } else if (feature instanceof EReference reference && !reference.isContainment()) {
            text.append(' ').append(reference.getName()).append('=').append(target(value));
        }
    }

    private static String target(Object value) {
        return switch (value) {
            case Element element -> element.getId();
            case Iterable<?> many -> java.util.stream.StreamSupport.stream(many.spliterator(), false).map(RegisterText::target)
                .collect(Collectors.joining(","));
            default -> value.toString();
        };
    }
}
