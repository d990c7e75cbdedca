package org.consultum.contributions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an extension as it was written, with texts in the user's language. A value; it stays what it is when its plugin goes.
 *
 * @param name name of the element
 * @param attributes values of its attributes
 * @param parts its child elements
 * @param value text between its tags; empty when there is none
 * @since 0.1
 */
public record Part(String name, Map<String, String> attributes, List<Part> parts, String value) {

    public Part {
        attributes = Map.copyOf(attributes);
        parts = List.copyOf(parts);
    }

    /** The value of an attribute; empty when it is not there or says nothing. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(text -> !text.isBlank());
    }

    /** The value of an attribute, or an empty text. */
    public String text(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Whether an attribute says {@code true}. */
    public boolean flag(String attribute) {
        return Boolean.parseBoolean(text(attribute));
    }

    /** The child elements of a name. */
    public List<Part> parts(String child) {
        return parts.stream().filter(part -> part.name().equals(child)).toList();
    }
}
