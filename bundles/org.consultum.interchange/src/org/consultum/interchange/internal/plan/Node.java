package org.consultum.interchange.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.interchange.PlanEntry;
import org.consultum.model.Element;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.Link;
import org.consultum.spi.importer.Origin;
import org.eclipse.emf.ecore.EReference;

/** One extracted element on its way into the register. */
final class Node {

    /** What is known about the fate of a node. */
    enum State { NEW, MATCHED, SKIPPED, FAILED }

    final Key key;
    final Element incoming;
    final Extracted root;
    /** The node that contains this one in what was extracted; null for the outermost. */
    final Node parent;
    /** From the parent's element to the list that holds this one; empty for the outermost. */
    final List<EReference> path;
    final Map<String, List<Node>> children = new LinkedHashMap<>(2);
    final List<Link> links = new ArrayList<>(2);
    /** Resolved targets of each link: nodes of this import or elements of the register. */
    final Map<EReference, List<Target>> targets = new LinkedHashMap<>(2);
    State state = State.NEW;
    Element existing;
    /** Whether the element of the register was never imported and was found by what people know it by. */
    boolean known;
    String id;
    PlanEntry.Reason reason;
    String message;

    Node(Key key, Element incoming, Extracted root, Node parent, List<EReference> path) {
        this.key = key;
        this.incoming = incoming;
        this.root = root;
        this.parent = parent;
        this.path = path;
    }

    boolean isUsable() {
        return state == State.NEW || state == State.MATCHED;
    }

    boolean isNew() {
        return state == State.NEW;
    }

    boolean isDeletedHere() {
        return state == State.SKIPPED && reason == PlanEntry.Reason.DELETED_HERE;
    }

    /** The element as it will be in the register. */
    Element element() {
        return existing != null ? existing : incoming;
    }

    void skip(PlanEntry.Reason why) {
        state = State.SKIPPED;
        reason = why;
    }

    void fail(String why) {
        state = State.FAILED;
        message = why;
    }

    PlanEntry.About about() {
        Origin origin = root.origin();
        return new PlanEntry.About(key.type(), id == null ? "" : id, Labels.of(incoming), key.source(), Optional.of(origin));
    }

    /**
     * What a reference leads to.
     *
     * @param id identity in the register
     * @param element the element; empty when it was deleted here
     * @param node its node; empty when it is only in the register
     */
    record Target(String id, Optional<Element> element, Optional<Node> node) {
    }
}
