package org.consultum.rules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;

/**
 * The own fields of an element and of its parts that are no elements, as values, to see afterwards what of them has changed: a committee
 * counts as changed too when an action is added to its list.
 */
final class OwnFields {

    private final Map<EClass, List<Object>> values = new HashMap<>();
    private final Map<EClass, Set<EClass>> holders = new HashMap<>();

    OwnFields(EObject element) {
        collect(element, Set.of());
    }

    private void collect(EObject object, Set<EClass> within) {
        holders.computeIfAbsent(object.eClass(), type -> new HashSet<>()).addAll(within);
        var deeper = new HashSet<>(within);
        deeper.add(object.eClass());
        var own = values.computeIfAbsent(object.eClass(), type -> new ArrayList<>());
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isDerived() || feature.isTransient()) {
                continue;
            }
            if (!(feature instanceof EReference reference)) {
                own.add(feature.isMany() ? List.copyOf((List<?>) object.eGet(feature)) : object.eGet(feature));
            } else if (!reference.isContainment()) {
                own.add(values(object, reference).stream().map(target -> Structure.identity(target).orElse("")).toList());
            } else if (!RegisterParts.apart(reference) && !Literals.ELEMENT.isSuperTypeOf(reference.getEReferenceType())) {
                values(object, reference).forEach(part -> collect(part, deeper));
            }
        }
    }

    /** The classes of the parts whose fields differ from those of an earlier state, and of what holds them; all when there was none. */
    Set<EClass> differing(OwnFields earlier) {
        var classes = new HashSet<>(values.keySet());
        if (earlier != null) {
            classes.addAll(earlier.values.keySet());
            classes.removeIf(type -> Objects.equals(values.get(type), earlier.values.get(type)));
        }
        var all = new HashSet<>(classes);
        for (EClass type : classes) {
            all.addAll(holders.getOrDefault(type, Set.of()));
            all.addAll(earlier == null ? Set.of() : earlier.holders.getOrDefault(type, Set.of()));
        }
        return all;
    }

    /** The values of a reference with its placeholders resolved. */
    static List<EObject> values(EObject object, EReference reference) {
        if (!reference.isMany()) {
            Object value = object.eGet(reference);
            return value == null ? List.of() : List.of((EObject) value);
        }
        @SuppressWarnings("unchecked")
        var values = (List<EObject>) object.eGet(reference);
        return values;
    }

    /** Whether an object is part of the register. */
    static boolean within(EObject register, EObject object) {
        EObject outer = object;
        while (outer != register && outer != null) {
            outer = ((InternalEObject) outer).eInternalContainer();
        }
        return outer == register;
    }
}
