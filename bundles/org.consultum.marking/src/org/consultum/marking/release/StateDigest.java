package org.consultum.marking.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * The state of a register as one digest: every class, value, reference and nesting, in the order of the model. It covers the random
 * identities of everything, so that nobody can try out what a single value may have been.
 */
final class StateDigest {

    private final MessageDigest digest = Sha256.digest();

    private StateDigest() {
    }

    static String of(EObject root) {
        var state = new StateDigest();
        state.visit(root);
        return HexFormat.of().formatHex(state.digest.digest());
    }

    private void visit(EObject object) {
        take("{" + object.eClass().getName());
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (!attribute.isDerived() && !attribute.isTransient() && object.eIsSet(attribute)) {
                Object value = object.eGet(attribute);
                take("@" + attribute.getName());
                for (Object each : value instanceof List<?> list ? list : List.of(value)) {
                    take("=" + EcoreUtil.convertToString(attribute.getEAttributeType(), each));
                }
            }
        }
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isDerived() && !reference.isTransient() && object.eIsSet(reference)) {
                Object value = object.eGet(reference);
                take("#" + reference.getName());
                for (Object each : value instanceof List<?> list ? list : List.of(value)) {
                    if (reference.isContainment() && !((EObject) each).eIsProxy()) {
                        visit((EObject) each);
                    } else if (!reference.isContainment() && each instanceof Element target) {
                        take("=" + target.getId());
                    }
                }
            }
        }
        take("}");
    }

    /** Takes a text with its length, so that no two states give the same bytes. */
    private void take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
