package org.consultum.index.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consultum.model.Priority;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;

/** The order of literals in the metamodel. Thread-safe. */
final class Literals {

    /** The order of literals that the metamodel does not know, such as those of plugins. */
    static final int UNKNOWN = 1_000;

    private static final List<String> STATUSES = List.of("state", "status", "result", "verdict", "stage");
    private static final Map<String, Integer> URGENCY = Map.of(Priority.LOW.getLiteral(), 0, Priority.NORMAL.getLiteral(), 1,
        Priority.HIGH.getLiteral(), 2, Priority.URGENT.getLiteral(), 3);
    private static final Map<String, Map<String, Integer>> ORDERS = RegisterPackage.eINSTANCE.getEClassifiers().stream()
        .filter(EClass.class::isInstance).collect(Collectors.toUnmodifiableMap(EClassifier::getName, type -> orders((EClass) type)));

    private Literals() {
    }

    /** The place of a status among those of a class. */
    static int order(String type, String status) {
        return ORDERS.getOrDefault(type, Map.of()).getOrDefault(status, UNKNOWN);
    }

    /** How urgent a priority is, from 0. */
    static int urgency(String priority) {
        return URGENCY.getOrDefault(priority, UNKNOWN);
    }

    /** Statuses of a class in the order of the metamodel, others after them by themselves. */
    static Comparator<String> statuses(String type) {
        return Comparator.<String>comparingInt(status -> order(type, status)).thenComparing(Comparator.naturalOrder());
    }

    /** Priorities, the most urgent first. */
    static Comparator<String> priorities() {
        return Comparator.comparingInt(Literals::urgency).reversed().thenComparing(Comparator.naturalOrder());
    }

    private static Map<String, Integer> orders(EClass type) {
        for (String name : STATUSES) {
            var feature = type.getEStructuralFeature(name);
            if (feature != null && feature.getEType() instanceof EEnum values) {
                return values.getELiterals().stream()
                    .collect(Collectors.toUnmodifiableMap(EEnumLiteral::getLiteral, EEnumLiteral::getValue));
            }
        }
        return Map.of();
    }
}
