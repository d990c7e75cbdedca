package org.consultum.sections.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of an Ecore file.
 *
 * @param name name of the element, such as {@code eClassifiers}
 * @param line where it stands
 * @param attributes its attributes but namespaces, in their order
 * @param children its elements, filled while the file is read
 */
record Node(String name, int line, Map<String, String> attributes, List<Node> children) {

    Node(String name, int line) {
        this(name, line, new LinkedHashMap<>(), new ArrayList<>());
    }

    String text(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean flag(String attribute) {
        return Boolean.parseBoolean(text(attribute));
    }

    List<Node> children(String child) {
        return children.stream().filter(node -> node.name.equals(child)).toList();
    }

    /** Refuses what is not known here, so that nothing is taken over that was not looked at. */
    void allow(Set<String> knownAttributes, Set<String> knownChildren) throws UnusableArea {
        for (String attribute : attributes.keySet()) {
            if (!knownAttributes.contains(attribute)) {
                throw new UnusableArea("ecore.attribute", attribute, line);
            }
        }
        for (Node child : children) {
            if (child.name.equals("eAnnotations")) {
                child.documentation();
            } else if (!knownChildren.contains(child.name)) {
                throw new UnusableArea("ecore.element", child.name, child.line);
            }
        }
    }

    /** Checks that an annotation is documentation and nothing else. */
    private void documentation() throws UnusableArea {
        boolean harmless = text("source").equals("http://www.eclipse.org/emf/2002/GenModel") && attributes.size() == 1
            && children.stream().allMatch(detail -> detail.name.equals("details") && detail.children.isEmpty()
                && detail.text("key").equals("documentation"));
        if (!harmless) {
            throw new UnusableArea("ecore.annotation", line);
        }
    }
}
