package org.consultum.model.base;

import java.util.List;

/**
 * Attributes and elements of one object that a newer version of the format wrote and this version does not know.
 *
 * @param attributes name and value of each unknown attribute, in the order of the file
 * @param elements each unknown child element as it stood in the file, from its opening to its closing tag
 */
public record UnknownContent(List<Attribute> attributes, List<String> elements) {

    public UnknownContent {
        attributes = List.copyOf(attributes);
        elements = List.copyOf(elements);
    }

    /**
     * One unknown attribute.
     *
     * @param name name as written
     * @param value value after XML unescaping
     */
    public record Attribute(String name, String value) {
    }
}
