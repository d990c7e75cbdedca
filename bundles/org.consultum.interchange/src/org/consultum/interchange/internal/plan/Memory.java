package org.consultum.interchange.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.Property;
import org.consultum.model.RegisterFactory;

/**
 * What was ever imported into a register, so that what was deleted here does not come back with the next import.
 *
 * <p>Each run that brings something new leaves a property on the element that contains it, with the beginnings of the new identities.
 * A property is never changed later: two secretaries who import on their own add properties to the same element, which merge without a
 * conflict, and whoever imports the same adds the same. Elements inside an imported element need none, their container's baseline knows
 * them.
 */
final class Memory {

    private static final int KEY = 13;
    private static final int MOST = 1000;
    private final String prefix;
    private final Digest digest;
    private final Set<String> keys = new HashSet<>();

    Memory(String format, Digest digest) {
        this.prefix = "org.consultum.interchange." + format + ".";
        this.digest = digest;
    }

    /** Takes in what an element remembers. */
    void read(Element element) {
        for (Property property : element.getProperties()) {
            if (property.getKey() != null && property.getKey().startsWith(prefix) && property.getValue() != null) {
                keys.addAll(List.of(property.getValue().split(" ")));
            }
        }
    }

    /** Whether an element with this identity was imported before. */
    boolean knows(String id) {
        return keys.contains(key(id));
    }

    /** Properties that remember new elements. */
    List<Property> properties(Collection<String> ids) {
        List<String> sorted = ids.stream().map(Memory::key).sorted().toList();
        var properties = new ArrayList<Property>();
        for (int from = 0; from < sorted.size(); from += MOST) {
            Property property = RegisterFactory.eINSTANCE.createProperty();
            property.setValue(String.join(" ", sorted.subList(from, Math.min(sorted.size(), from + MOST))));
            property.setKey(prefix + digest.of(property.getValue()));
            properties.add(property);
        }
        return properties;
    }

    /** The first twelve digits: among a million elements, two look alike once in 500 registers. */
    private static String key(String id) {
        return id.substring(0, Math.min(KEY, id.length()));
    }
}
