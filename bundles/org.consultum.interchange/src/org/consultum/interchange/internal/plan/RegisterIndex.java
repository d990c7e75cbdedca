package org.consultum.interchange.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.interchange.NaturalNames;
import org.consultum.model.Element;
import org.consultum.model.ImportTrace;
import org.consultum.model.Register;
import org.consultum.model.Section;
import org.consultum.model.SectionItem;
import org.consultum.spi.Progress;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** Everything in a register, by identity and by where it came from. Going through it loads every file. */
final class RegisterIndex {

    private final String format;
    private final Memory memory;
    private final Map<Key, Element> traced = new LinkedHashMap<>();
    private final Map<String, List<Element>> bySource = new HashMap<>();
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<List<Object>, Element> byKey = new HashMap<>();
    private final NaturalNames names;

    RegisterIndex(Register register, String format, Memory memory, Progress progress) {
        this.format = format;
        this.memory = memory;
        this.names = new NaturalNames(register);
        add(register, progress);
    }

    private void add(EObject object, Progress progress) {
        if (object instanceof Element element) {
            if ((byId.size() & 0xFF) == 0) {
                progress.check();
            }
            memory.read(element);
            byId.put(element.getId(), element);
            naturalKey(element).ifPresent(key -> byKey.putIfAbsent(key, element));
            ImportTrace trace = element.getTrace();
            if (trace != null && format.equals(trace.getFormat()) && trace.getSource() != null
                    && traced.putIfAbsent(new Key(element.eClass(), trace.getSource()), element) == null) {
                bySource.computeIfAbsent(trace.getSource(), source -> new ArrayList<>(1)).add(element);
            }
        }
        for (EObject child : object.eContents()) {
            if (!child.eIsProxy()) {
                add(child, progress);
            }
        }
    }

    /** The element that came from an object of the source. */
    Optional<Element> find(Key key) {
        return Optional.ofNullable(traced.get(key));
    }

    Optional<Element> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What people know an item of a plugin by: its class and its reference; a section by its plugin. */
    private static Optional<List<Object>> naturalKey(Element element) {
        String text = switch (element) {
            case SectionItem item -> item.getReference();
            case Section section -> section.getPlugin();
            default -> null;
        };
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(List.of(element.eClass(), text));
    }

    /** The element that was not imported from an object of the source and is the same thing: of the same identity, or known by the same key. */
    Optional<Element> known(Element incoming, String source) {
        return byId(source).filter(element -> element.eClass() == incoming.eClass()).or(() -> naturalKey(incoming).map(byKey::get));
    }

    /** The one element of a class that people call so. */
    Optional<Element> called(String text, EClass type) {
        return names.find(type, text);
    }

    /** An element of a class that came from an object of the source. */
    Optional<Element> target(String source, EClass type) {
        return bySource.getOrDefault(source, List.of()).stream().filter(type::isInstance).findFirst();
    }

    /** Classes of the elements that came from an object of the source. */
    Set<EClass> classes(String source) {
        return bySource.getOrDefault(source, List.of()).stream().map(EObject::eClass).collect(Collectors.toSet());
    }

    /** Elements that came from this format, in the order of the register. */
    Map<Key, Element> traced() {
        return traced;
    }
}
