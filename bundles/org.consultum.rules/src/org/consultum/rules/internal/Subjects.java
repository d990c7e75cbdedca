package org.consultum.rules.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Finds the elements of a class without going where none can be. Used by one thread at a time. */
final class Subjects {

    private final Map<EClass, Map<EClass, Boolean>> known = new HashMap<>();

    /** The elements of a class at and below an object, in all its files. */
    List<Element> below(EObject top, EClass wanted) {
        return below(top, wanted, null);
    }

    /** The elements of a class at and below the register, in all its files but those of committees. */
    List<Element> outsideCommittees(EObject register, EClass wanted) {
        return below(register, wanted, Literals.REGISTER__COMMITTEES);
    }

    private List<Element> below(EObject top, EClass wanted, EReference leftOut) {
        var found = new ArrayList<Element>();
        var waiting = new ArrayDeque<EObject>();
        waiting.push(top);
        while (!waiting.isEmpty()) {
            EObject object = waiting.pop();
            if (wanted.isSuperTypeOf(object.eClass()) && object instanceof Element element) {
                found.add(element);
            }
            for (EReference reference : object.eClass().getEAllContainments()) {
                if (reference != leftOut && canHold(reference.getEReferenceType(), wanted) && object.eIsSet(reference)) {
                    OwnFields.values(object, reference).stream().filter(child -> !child.eIsProxy()).forEach(waiting::push);
                }
            }
        }
        return found;
    }

    /** Whether an object of a type can be of a class, or hold one that is. */
    private boolean canHold(EClass type, EClass wanted) {
        return known.computeIfAbsent(wanted, of -> new HashMap<>()).computeIfAbsent(type, from -> reaches(from, wanted));
    }

    private static boolean reaches(EClass from, EClass wanted) {
        var seen = new HashSet<EClass>(Set.of(from));
        var waiting = new ArrayDeque<EClass>(seen);
        while (!waiting.isEmpty()) {
            EClass type = waiting.pop();
            // Sections are plugins' own and hold what they like.
            if (wanted.isSuperTypeOf(type) || type.isSuperTypeOf(wanted) || type.isSuperTypeOf(Literals.SECTION)) {
                return true;
            }
            type.getEAllContainments().stream().map(EReference::getEReferenceType).filter(seen::add).forEach(waiting::push);
            Stream.of(RegisterPackage.eINSTANCE, from.getEPackage()).distinct().flatMap(ePackage -> ePackage.getEClassifiers().stream())
                .filter(EClass.class::isInstance).map(EClass.class::cast).filter(type::isSuperTypeOf).filter(seen::add).forEach(waiting::push);
        }
        return false;
    }
}
