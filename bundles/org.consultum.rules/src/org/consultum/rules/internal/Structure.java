package org.consultum.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.AbsentPlugins;
import org.consultum.model.invariants.StoredValueValidator;
import org.consultum.rules.CheckFinding;
import org.consultum.spi.rule.Finding.Severity;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EObjectValidator;

/**
 * What the metamodel does not allow, told object by object in plain words: values that must be there, links that lead nowhere, and the
 * metamodel's own invariants. Used by one thread at a time.
 */
final class Structure {

    private final Register register;
    private final Places places;
    private final FeatureTexts texts = FeatureTexts.ofUser();
    private final Diagnostician ownOnly = diagnostician();

    Structure(Register register, Places places) {
        this.register = register;
        this.places = places;
    }

    /** Validates single objects, without what they contain. */
    private static Diagnostician diagnostician() {
        var registry = new EValidatorRegistryImpl(EValidator.Registry.INSTANCE);
        registry.put(RegisterPackage.eINSTANCE, new WithoutLookingAround());
        return new Diagnostician(registry) {

            @Override
            protected boolean doValidateContents(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
                return true;
            }
        };
    }

    /**
     * The validator of the register without what is checked elsewhere: the store reports identities that occur twice, for which EMF would
     * go through the whole file for each object, and references are looked at here.
     */
    private static final class WithoutLookingAround extends StoredValueValidator {

        @Override
        public boolean validate_UniqueID(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_EveryProxyResolves(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }

        @Override
        public boolean validate_EveryReferenceIsContained(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
            return true;
        }
    }

    /** What is wrong with one object. */
    List<CheckFinding> check(EObject object) {
        return check(object, (target, there) -> { });
    }

    /**
     * What is wrong with one object.
     *
     * @param targets told of each element the object refers to
     */
    List<CheckFinding> check(EObject object, Targets targets) {
        var findings = new ArrayList<CheckFinding>();
        var diagnostics = new BasicDiagnostic();
        if (!ownOnly.validate(object, diagnostics, new HashMap<>())) {
            diagnostics.getChildren().forEach(diagnostic -> {
                if (!proxyUnresolved(diagnostic)) {
                    findings.add(convert(object, diagnostic));
                }
            });
        }
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isContainer() && !reference.isDerived() && object.eIsSet(reference)) {
                for (EObject target : targets(object, reference)) {
                    boolean there = inRegister(target);
                    identity(target).ifPresent(id -> targets.refers(id, there));
                    if (!there) {
                        findings.add(dangling(object, reference, target));
                    }
                }
            }
        }
        return findings;
    }

    /** Told of references. */
    @FunctionalInterface
    interface Targets {

        /**
         * An element is referred to.
         *
         * @param target its identity
         * @param there whether it is in the register
         */
        void refers(String target, boolean there);
    }

    /** Whether a target has been found and is still part of the register. */
    private boolean inRegister(EObject target) {
        if (target.eIsProxy()) {
            return false;
        }
        EObject outer = target;
        for (EObject next = outer; next != null; next = ((InternalEObject) next).eInternalContainer()) {
            outer = next;
        }
        return outer == register;
    }

    /** The identity of an element, also of one that could not be found. */
    static Optional<String> identity(EObject object) {
        if (object.eIsProxy()) {
            return Optional.ofNullable(((InternalEObject) object).eProxyURI().fragment());
        }
        return object instanceof Element element ? Optional.ofNullable(element.getId()) : Optional.empty();
    }

    private static List<EObject> targets(EObject object, EReference reference) {
        if (!reference.isMany()) {
            return List.of((EObject) object.eGet(reference));
        }
        @SuppressWarnings("unchecked")
        var targets = (List<EObject>) object.eGet(reference);
        return targets;
    }

    private CheckFinding dangling(EObject object, EReference reference, EObject target) {
        Optional<String> plugin = AbsentPlugins.pluginOf(object, target);
        if (plugin.isPresent()) {
            return finding(CheckFinding.REFERENCE, Severity.INFO, object, Optional.of(reference),
                Messages.text("reference.needsPlugin", Names.of(object), texts.label(reference), plugin.get()),
                Messages.text("reference.needsPlugin.remedy"));
        }
        return finding(CheckFinding.REFERENCE, Severity.ERROR, object, Optional.of(reference),
            Messages.text("reference.dangling", Names.of(object), texts.label(reference), identity(target).orElse("")),
            Messages.text("reference.dangling.remedy"));
    }

    private CheckFinding convert(EObject object, Diagnostic diagnostic) {
        var feature = diagnostic.getData().stream().filter(EStructuralFeature.class::isInstance).map(EStructuralFeature.class::cast)
            .findFirst();
        String message = diagnostic.getMessage();
        if (EObjectValidator.DIAGNOSTIC_SOURCE.equals(diagnostic.getSource())) {
            String name = Names.of(object);
            message = switch (diagnostic.getCode()) {
                case EObjectValidator.EOBJECT__EVERY_MULTIPCITY_CONFORMS -> Messages.text("model.required", name, label(feature));
                case EObjectValidator.EOBJECT__EVERY_DATA_VALUE_CONFORMS -> Messages.text("model.value", name, label(feature));
                default -> Messages.text("model.other", name, diagnostic.getMessage());
            };
        }
        var severity = diagnostic.getSeverity() >= Diagnostic.ERROR ? Severity.ERROR : Severity.WARNING;
        return finding(CheckFinding.MODEL, severity, object, feature, message, Messages.text("model.remedy"));
    }

    private CheckFinding finding(String rule, Severity severity, EObject object, Optional<? extends EStructuralFeature> feature,
            String message, String remedy) {
        return new CheckFinding(severity, rule, RegisterParts.element(object).map(Element::getId), places.file(object), 0, message, remedy,
            feature.map(ENamedElement::getName), Optional.empty(), List.of());
    }

    private String label(Optional<EStructuralFeature> feature) {
        return feature.map(texts::label).orElse("");
    }

    private static boolean proxyUnresolved(Diagnostic diagnostic) {
        return EObjectValidator.DIAGNOSTIC_SOURCE.equals(diagnostic.getSource())
            && diagnostic.getCode() == EObjectValidator.EOBJECT__EVERY_PROXY_RESOLVES;
    }
}
