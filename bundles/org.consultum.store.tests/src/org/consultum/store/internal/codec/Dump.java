package org.consultum.store.internal.codec;

import java.util.List;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Objects of one file as text, to compare them. */
final class Dump {

    private Dump() {
    }

    static String of(EObject object) {
        var out = new StringBuilder();
        add(object, "", out);
        return out.toString();
    }

    private static void add(EObject object, String indent, StringBuilder out) {
        out.append(indent).append(object.eClass().getName()).append('\n');
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isTransient() || feature.isVolatile() || !object.eIsSet(feature) || Schema.isFile(feature)) {
                continue;
            }
            Object value = object.eGet(feature, false);
            List<?> values = value instanceof InternalEList<?> list ? list.basicList() : List.of(value);
            for (Object each : values) {
                out.append(indent).append("  ").append(feature.getName()).append(' ');
                if (feature instanceof EAttribute) {
                    out.append(each).append('\n');
                } else if (((EReference) feature).isContainment()) {
                    out.append('\n');
                    add((EObject) each, indent + "    ", out);
                } else {
                    out.append(id((InternalEObject) each)).append('\n');
                }
            }
        }
    }

    private static String id(InternalEObject target) {
        return target.eIsProxy() ? target.eProxyURI().fragment() : ((Element) target).getId();
    }
}
