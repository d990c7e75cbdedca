package org.consultum.model.base;

import java.util.List;

/**
 * Attributes and elements of one object that a newer version of the format wrote and this version does not know.
 *
 * <p>Each remembers what it followed in the file, so that writing it back does not move it.
 *
 * @param attributes unknown attributes, in the order of the file
 * @param elements unknown child elements, in the order of the file
 * @since 0.1
 */
public record UnknownContent(List<Attribute> attributes, List<Child> elements) {

    public UnknownContent {
        attributes = List.copyOf(attributes);
        elements = List.copyOf(elements);
    }

    /**
     * One unknown attribute.
     *
     * @param name name as written
     * @param value value after XML unescaping
     * @param after name of the attribute before it in the file; empty for the first
     */
    public record Attribute(String name, String value, String after) {
    }

    /**
     * One unknown child element.
     *
     * @param name name of the element
     * @param text the element as it stood in the file, from its opening to its closing tag
     * @param after name of the child element before it in the file; empty for the first
     */
    public record Child(String name, String text, String after) {
    }
}
