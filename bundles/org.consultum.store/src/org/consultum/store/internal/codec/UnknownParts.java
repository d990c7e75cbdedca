package org.consultum.store.internal.codec;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.base.UnknownContent;

/** Puts unknown attributes and elements of one object back where they stood: behind what they followed in the file. */
final class UnknownParts {

    static final UnknownParts NONE = new UnknownParts(new UnknownContent(List.of(), List.of()));

    private final List<UnknownContent.Attribute> attributes;
    private final List<UnknownContent.Child> elements;

    UnknownParts(UnknownContent content) {
        attributes = content.attributes().isEmpty() ? List.of() : new ArrayList<>(content.attributes());
        elements = content.elements().isEmpty() ? List.of() : new ArrayList<>(content.elements());
    }

    void attributesAfter(String name, Consumer<UnknownContent.Attribute> out) {
        String previous = name;
        for (Iterator<UnknownContent.Attribute> i = attributes.iterator(); i.hasNext();) {
            UnknownContent.Attribute attribute = i.next();
            if (attribute.after().equals(previous)) {
                i.remove();
                out.accept(attribute);
                previous = attribute.name();
            }
        }
    }

    void remainingAttributes(Consumer<UnknownContent.Attribute> out) {
        attributes.forEach(out);
    }

    void elementsAfter(String name, Consumer<String> out) {
        String previous = name;
        for (Iterator<UnknownContent.Child> i = elements.iterator(); i.hasNext();) {
            UnknownContent.Child element = i.next();
            if (element.after().equals(previous)) {
                i.remove();
                out.accept(element.text());
                previous = element.name();
            }
        }
    }

    void remainingElements(Consumer<String> out) {
        elements.forEach(element -> out.accept(element.text()));
    }
}
