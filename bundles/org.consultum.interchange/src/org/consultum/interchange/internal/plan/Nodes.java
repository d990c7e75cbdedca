package org.consultum.interchange.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.consultum.interchange.internal.Messages;
import org.consultum.model.Element;
import org.consultum.model.Property;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.Link;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Takes apart what was extracted: one node for every element, with its texts made fit for the register. */
final class Nodes {

    private final String format;
    private final Texts texts;
    private final Extraction extraction;
    private final List<Node> all = new ArrayList<>();
    private final Map<Key, Node> byKey = new LinkedHashMap<>();
    private final Map<String, List<Node>> bySource = new HashMap<>();
    private final Map<EClass, List<Slot>> slots = new HashMap<>();

    Nodes(String format, Texts texts, Extraction extraction) {
        this.format = format;
        this.texts = texts;
        this.extraction = extraction;
    }

    /** All nodes; containers come before what they contain. */
    List<Node> all() {
        return all;
    }

    List<Node> bySource(String source) {
        return bySource.getOrDefault(source, List.of());
    }

    boolean has(Key key) {
        return byKey.containsKey(key);
    }

    List<Slot> slots(EClass type) {
        return slots.computeIfAbsent(type, Slot::of);
    }

    /** Adds an object. Stand-ins have to be added after everything else, as they give way to anything. */
    void add(Extracted root) {
        var links = new HashMap<Element, List<Link>>();
        root.links().forEach(link -> links.computeIfAbsent(link.from(), from -> new ArrayList<>()).add(link));
        if (!root.standIn() || !isThere(root.element())) {
            add(root.element(), root, null, List.of(), links);
        }
    }

    private boolean isThere(Element element) {
        return element.getTrace() != null && element.getTrace().getSource() != null
            && byKey.containsKey(new Key(element.eClass(), texts.source(element.getTrace().getSource())));
    }

    private void add(Element element, Extracted root, Node parent, List<EReference> path, Map<Element, List<Link>> links) {
        boolean traced = element.getTrace() != null && format.equals(element.getTrace().getFormat())
            && element.getTrace().getSource() != null && !element.getTrace().getSource().isBlank();
        String source = traced ? texts.source(element.getTrace().getSource()) : "";
        var node = new Node(new Key(element.eClass(), source), element, root, parent, path);
        all.add(node);
        if (parent != null) {
            parent.children.computeIfAbsent(Slot.name(path.subList(0, path.size() - 1), path.getLast()), p -> new ArrayList<>()).add(node);
        }
        if (!traced) {
            node.fail(Messages.of("importer.untraced", format));
        } else if (byKey.putIfAbsent(node.key, node) != null) {
            node.fail(Messages.of("element.twice", source));
        } else {
            element.getTrace().setSource(source);
            element.getTrace().setBaseline(null);
            bySource.computeIfAbsent(source, s -> new ArrayList<>(1)).add(node);
            if (!element.eCrossReferences().isEmpty()) {
                node.fail(Messages.of("importer.reference", format));
            }
        }
        node.links.addAll(links.getOrDefault(element, List.of()));
        clean(node);
        children(element, root, node, List.of(), links);
    }

    private void children(EObject holder, Extracted root, Node node, List<EReference> holders, Map<Element, List<Link>> links) {
        for (EReference reference : holder.eClass().getEAllContainments()) {
            if (reference.isMany() && Slot.isElement(reference.getEReferenceType())) {
                var path = new ArrayList<>(holders);
                path.add(reference);
                for (Object child : List.copyOf((List<?>) holder.eGet(reference))) {
                    add((Element) child, root, node, List.copyOf(path), links);
                }
            } else if (!reference.isMany() && !Slot.isElement(reference.getEReferenceType()) && holders.size() < 3
                    && holder.eGet(reference) instanceof EObject deeper) {
                var path = new ArrayList<>(holders);
                path.add(reference);
                children(deeper, root, node, List.copyOf(path), links);
            }
        }
    }

    private void clean(Node node) {
        Consumer<String> problems = key -> extraction.warn(key, node.root.origin(), Labels.of(node.incoming));
        for (Slot slot : slots(node.key.type())) {
            if (slot.feature() instanceof EAttribute attribute && attribute.getEAttributeType().getInstanceClass() == String.class) {
                slot.owner(node.incoming).filter(owner -> owner.eIsSet(attribute)).ifPresent(owner -> clean(owner, attribute, problems));
            }
        }
        var keys = new HashSet<String>();
        for (Property property : List.copyOf(node.incoming.getProperties())) {
            property.setKey(texts.source(property.getKey() == null ? "" : property.getKey()));
            property.setValue(property.getValue() == null ? "" : texts.value(property.getValue(), problems));
            if (property.getValue().isEmpty() || !keys.add(property.getKey())) {
                node.incoming.getProperties().remove(property);
            }
        }
    }

    private void clean(EObject owner, EAttribute attribute, Consumer<String> problems) {
        EDataType type = attribute.getEAttributeType();
        if (owner.eGet(attribute) instanceof List<?> list) {
            owner.eSet(attribute, list.stream().map(text -> texts.clean(type, (String) text, problems)).filter(text -> !text.isEmpty())
                .toList());
            return;
        }
        String before = (String) owner.eGet(attribute);
        String after = before == null ? "" : texts.clean(type, before, problems);
        if (after.isEmpty()) {
            owner.eUnset(attribute);
        } else if (!after.equals(before)) {
            owner.eSet(attribute, after);
        }
    }
}
