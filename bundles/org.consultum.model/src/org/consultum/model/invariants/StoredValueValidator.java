package org.consultum.model.invariants;

import java.util.Map;
import org.consultum.model.util.RegisterValidator;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/**
 * The register's validator without computed features: they are right by construction, and computing the times of an agenda for each of
 * its items would cost the square of its length.
 *
 * @since 0.1
 */
public class StoredValueValidator extends RegisterValidator {

    @Override
    public boolean validate_EveryDataValueConforms(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
        boolean valid = true;
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (!attribute.isDerived() && (valid || diagnostics != null)) {
                valid &= validate_DataValueConforms(object, attribute, diagnostics, context);
            }
        }
        return valid;
    }
}
