package org.consultum.session.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.RegisterPackage;
import org.consultum.model.util.RegisterValidator;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.util.Diagnostician;

/**
 * Checks the invariants of single objects. EMF's general constraints are left out on purpose: a missing title is advice for a rule, and
 * following every reference would load the register.
 */
final class InvariantCheck {

    private final Diagnostician diagnostician;

    InvariantCheck() {
        var registry = new EValidatorRegistryImpl(EValidator.Registry.INSTANCE);
        registry.put(RegisterPackage.eINSTANCE, new OwnInvariants());
        diagnostician = new Diagnostician(registry) {

            @Override
            protected boolean doValidateContents(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
                return true;
            }
        };
    }

    /** The message of the first broken invariant among objects. */
    Optional<String> firstBroken(Collection<? extends EObject> objects) {
        for (EObject object : objects) {
            var diagnostics = new BasicDiagnostic();
            if (!diagnostician.validate(object, diagnostics, diagnostician.createDefaultContext())) {
                return Optional.of(diagnostics.getChildren().stream().map(Diagnostic::getMessage).findFirst().orElse(object.eClass().getName()));
            }
        }
        return Optional.empty();
    }

    /** The register's validator without EMF's general constraints. */
    private static final class OwnInvariants extends RegisterValidator {

        @Override
        public boolean validate_EveryDefaultConstraint(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_NoCircularContainment(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_EveryMultiplicityConforms(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_EveryDataValueConforms(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_EveryReferenceIsContained(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_EveryBidirectionalReferenceIsPaired(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_EveryProxyResolves(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_UniqueID(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_EveryKeyUnique(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_EveryMapEntryUnique(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }
    }
}
