package org.consultum.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * What people call the elements of a register: in tables they refer to each other by it. Goes through the register once for each class that
 * is asked for, and loads its files. For one thread, while the register does not change.
 */
public final class NaturalNames {

    private static final List<String> FEATURES = List.of("reference", "number", "name", "shortName", "slug", "title");

    private final Register register;
    private final List<Element> all = new ArrayList<>();
    private final Map<EClass, Map<String, List<Element>>> byClass = new HashMap<>();

    public NaturalNames(Register register) {
        this.register = Objects.requireNonNull(register);
    }

    /**
     * The one element that is called so, in letters of either case.
     *
     * @param type class of the element or above it
     * @return empty when none is, or several are
     */
    public Optional<Element> find(EClass type, String text) {
        List<Element> called = called(type).getOrDefault(key(text), List.of());
        List<Element> exactly = called.size() < 2 ? called : called.stream().filter(element -> names(element).anyMatch(text.strip()::equals))
            .toList();
        return exactly.size() == 1 ? Optional.of(exactly.getFirst()) : Optional.empty();
    }

    /** The first of its names that no other element of a class has; its identity when there is none. */
    public String of(EClass type, Element element) {
        return names(element).filter(name -> !name.contains(";") && find(type, name).filter(element::equals).isPresent()).findFirst()
            .orElse(String.valueOf(element.getId()));
    }

    private Map<String, List<Element>> called(EClass type) {
        return byClass.computeIfAbsent(type, any -> {
            if (all.isEmpty()) {
                collect(register);
            }
            var called = new HashMap<String, List<Element>>();
            for (Element element : all) {
                if (type.isInstance(element)) {
                    Stream.concat(Stream.ofNullable(element.getId()), names(element)).map(NaturalNames::key).distinct()
                        .forEach(name -> called.computeIfAbsent(name, none -> new ArrayList<>(1)).add(element));
                }
            }
            return called;
        });
    }

    private void collect(EObject object) {
        if (object instanceof Element element) {
            all.add(element);
        }
        object.eContents().stream().filter(child -> !child.eIsProxy()).forEach(this::collect);
    }

    private static Stream<String> names(Element element) {
        return FEATURES.stream().map(element.eClass()::getEStructuralFeature).filter(EAttribute.class::isInstance).map(element::eGet)
            .filter(String.class::isInstance).map(name -> ((String) name).strip()).filter(name -> !name.isEmpty());
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
