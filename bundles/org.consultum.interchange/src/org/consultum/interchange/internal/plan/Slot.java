package org.consultum.interchange.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A place for a value in an element: a feature of the element itself, or of an object it holds that has no identity of its own, such as
 * the agenda or the notice of a meeting.
 *
 * @param holders single containments from the element to the object that has the feature
 * @param feature the feature: an attribute or a reference that contains nothing
 * @param name feature names joined with points
 */
record Slot(List<EReference> holders, EStructuralFeature feature, String name) {

    private static final String STORE = "http://consultum.org/ns/store";

    /** All slots of a class. */
    static List<Slot> of(EClass type) {
        var slots = new ArrayList<Slot>();
        collect(type, List.of(), slots);
        return List.copyOf(slots);
    }

    private static void collect(EClass type, List<EReference> holders, List<Slot> slots) {
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (feature.isDerived() || feature.isTransient() || !feature.isChangeable() || isGiven(feature)) {
                continue;
            }
            if (!(feature instanceof EReference reference) || !reference.isContainment()) {
                slots.add(new Slot(holders, feature, name(holders, feature)));
            } else if (isHolder(reference) && holders.size() < 3) {
                var deeper = new ArrayList<>(holders);
                deeper.add(reference);
                collect(reference.getEReferenceType(), List.copyOf(deeper), slots);
            }
        }
    }

    /** Whether a containment holds a single object without an identity, in the same file. */
    static boolean isHolder(EReference reference) {
        return !reference.isMany() && !isElement(reference.getEReferenceType()) && reference.getEAnnotation(STORE) == null
            && reference != RegisterPackage.Literals.ELEMENT__TRACE;
    }

    /** Whether a class has an identity of its own. */
    static boolean isElement(EClass type) {
        return RegisterPackage.Literals.ELEMENT.isSuperTypeOf(type);
    }

    /** Identities and names of files are given by the register and never imported. */
    private static boolean isGiven(EStructuralFeature feature) {
        return feature == RegisterPackage.Literals.ELEMENT__ID || feature.getEType() == RegisterPackage.Literals.SLUG;
    }

    static String name(List<EReference> holders, EStructuralFeature feature) {
        return holders.stream().map(EReference::getName).map(holder -> holder + ".").collect(Collectors.joining()) + feature.getName();
    }

    /** Whether it is an attribute. */
    boolean isAttribute() {
        return feature instanceof EAttribute;
    }

    /** The object that has the feature; empty when a holder is missing. */
    Optional<EObject> owner(EObject element) {
        EObject owner = element;
        for (EReference holder : holders) {
            owner = (EObject) owner.eGet(holder);
            if (owner == null) {
                return Optional.empty();
            }
        }
        return Optional.of(owner);
    }

    /** Whether the slot has a value other than the default. */
    boolean isSet(EObject element) {
        return owner(element).filter(owner -> owner.eIsSet(feature)).isPresent();
    }

    /** Holders and feature in one list, for the user. */
    List<EStructuralFeature> path() {
        var path = new ArrayList<EStructuralFeature>(holders);
        path.add(feature);
        return path;
    }
}
