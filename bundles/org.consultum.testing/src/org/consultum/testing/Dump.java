package org.consultum.testing;

import java.util.ArrayList;
import java.util.List;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * The state of an object and everything below it as text: every feature that is set, in the order of the metamodel, one a line. Two
 * objects in the same state have the same text. Resolves and loads nothing.
 *
 * @since 0.1
 */
public final class Dump {

    private final StringBuilder text = new StringBuilder();

    private Dump() {
    }

    /** The state of a tree. */
    public static String of(EObject root) {
        var dump = new Dump();
        dump.object(root, 0);
        return dump.text.toString();
    }

    private void object(EObject object, int depth) {
        line(depth, name(object));
        if (object.eIsProxy()) {
            return;
        }
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (!feature.isDerived() && object.eIsSet(feature) && !(feature instanceof EReference reference && reference.isContainer())) {
                feature(object, feature, depth + 1);
            }
        }
    }

    private void feature(EObject object, EStructuralFeature feature, int depth) {
        var values = values(object, feature);
        if (feature instanceof EReference reference && reference.isContainment()) {
            line(depth, feature.getName());
            values.forEach(value -> object((EObject) value, depth + 1));
        } else {
            var words = new ArrayList<String>();
            values.forEach(value -> words.add(feature instanceof EAttribute attribute
                ? EcoreUtil.convertToString(attribute.getEAttributeType(), value).replace("\n", "\\n") : name((EObject) value)));
            line(depth, feature.getName() + " = " + String.join(" | ", words));
        }
    }

    private static List<?> values(EObject object, EStructuralFeature feature) {
        Object value = object.eGet(feature, false);
        if (!feature.isMany()) {
            return List.of(value);
        }
        return value instanceof InternalEList<?> list ? list.basicList() : (List<?>) value;
    }

    private static String name(EObject object) {
        if (object.eIsProxy()) {
            return object.eClass().getName() + " at " + ((InternalEObject) object).eProxyURI();
        }
        return object instanceof Element element ? object.eClass().getName() + " " + element.getId() : object.eClass().getName();
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
