package org.consultum.interchange.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.PlanEntry.Reason;
import org.consultum.interchange.internal.Messages;
import org.consultum.interchange.internal.plan.Node.State;
import org.consultum.interchange.internal.plan.Node.Target;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.invariants.StoredValueValidator;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.Link;
import org.consultum.spi.importer.Place;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * Finds out for every node whether it is in the register, comes in, or stays out, where it goes, and what its references lead to. What
 * stays out may pull others along, so this goes round until nothing changes.
 */
final class Resolver {

    private final StoredValueValidator validator = new StoredValueValidator();
    private final Register register;
    private final String format;
    private final ImportOptions options;
    private final RegisterIndex index;
    private final Memory memory;
    private final Digest digest;
    private final Nodes nodes;
    private final Extraction extraction;
    private final Map<Node, Spot> spots = new HashMap<>();
    private final Names names;

    /**
     * Where a new node goes.
     *
     * @param place the place chosen
     * @param parent the element there
     * @param node its node; empty when it is not part of the import
     */
    record Spot(Place place, Element parent, Optional<Node> node) {

        boolean isNew() {
            return node.isPresent() && node.get().isNew();
        }
    }

    Resolver(Register register, String format, ImportOptions options, RegisterIndex index, Memory memory, Digest digest, Nodes nodes,
            Extraction extraction) {
        this.register = register;
        this.format = format;
        this.options = options;
        this.index = index;
        this.memory = memory;
        this.digest = digest;
        this.nodes = nodes;
        this.extraction = extraction;
        this.names = new Names(register);
    }

    /** The place of a new node that is contained in no other; empty when it has none. */
    Optional<Spot> spot(Node node) {
        return Optional.ofNullable(spots.get(node));
    }

    void run(Progress progress) {
        for (Node node : nodes.all()) {
            progress.check();
            match(node);
        }
        boolean again = true;
        while (again) {
            settle(progress);
            again = !validate(progress);
        }
        account();
    }

    private void match(Node node) {
        if (!node.isUsable()) {
            return;
        }
        Optional<Element> found = index.find(node.key);
        node.id = found.map(Element::getId).orElseGet(() -> digest.id(register.getId(), node.key.name(format)));
        if (found.isEmpty()) {
            Optional<Element> same = index.byId(node.id);
            if (same.isPresent() && same.get().eClass() != node.key.type()) {
                node.fail(Messages.of("element.idTaken", node.id));
                return;
            }
            found = same;
            node.known = same.filter(element -> element.getTrace() == null)
                .equals(index.known(node.incoming, node.key.source())) && same.isPresent();
        }
        if (found.isEmpty()) {
            found = index.known(node.incoming, node.key.source());
            found.ifPresent(element -> node.id = element.getId());
            node.known = found.isPresent();
        }
        if (found.isPresent()) {
            node.state = State.MATCHED;
            node.existing = found.get();
        } else if (!options.restoreDeleted() && wasDeleted(node)) {
            node.skip(Reason.DELETED_HERE);
        } else {
            node.incoming.setId(node.id);
        }
    }

    private boolean wasDeleted(Node node) {
        if (node.parent == null) {
            return memory.knows(node.id);
        }
        if (node.parent.state != State.MATCHED || node.parent.existing.getTrace() == null) {
            return false;
        }
        String list = Slot.name(node.path.subList(0, node.path.size() - 1), node.path.getLast());
        return new Baseline(node.parent.existing.getTrace().getBaseline()).list(list)
            .filter(keys -> keys.contains(Baseline.key(node.id))).isPresent();
    }

    private void settle(Progress progress) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Node node : nodes.all()) {
                progress.check();
                if (node.isUsable() && !settle(node)) {
                    changed = true;
                }
            }
        }
    }

    /** Whether the node still comes in. */
    private boolean settle(Node node) {
        if (node.parent != null && !node.parent.isUsable()) {
            node.skip(Reason.WITHOUT_CONTAINER);
            return false;
        }
        if (node.parent == null && node.isNew()) {
            Optional<Spot> spot = find(node.root.places());
            if (spot.isEmpty()) {
                node.skip(Reason.WITHOUT_CONTAINER);
                return false;
            }
            spots.put(node, spot.get());
        }
        node.targets.clear();
        for (Link link : node.links) {
            var found = node.targets.computeIfAbsent(link.feature(), feature -> new ArrayList<>());
            for (String target : new LinkedHashSet<>(link.targets())) {
                resolve(target, link.feature()).filter(t -> found.stream().noneMatch(other -> other.id().equals(t.id())))
                    .ifPresent(found::add);
            }
            if (node.isNew() && link.feature().isRequired() && found.stream().noneMatch(target -> target.element().isPresent())) {
                node.skip(found.isEmpty() ? Reason.WITHOUT_TARGET : Reason.DELETED_HERE);
                return false;
            }
        }
        return true;
    }

    private Optional<Spot> find(List<Place> places) {
        for (Place place : places) {
            if (place.parent().isEmpty()) {
                return Optional.of(new Spot(place, register, Optional.empty()));
            }
            EClass owner = place.path().getFirst().getEContainingClass();
            String source = new Texts(digest).source(place.parent().get());
            for (Node node : nodes.bySource(source)) {
                if (owner.isInstance(node.incoming) && node.isUsable()) {
                    return Optional.of(new Spot(place, node.element(), Optional.of(node)));
                }
            }
            Optional<Element> parent = index.target(source, owner).or(() -> index.called(place.parent().get(), owner));
            if (parent.isPresent()) {
                return Optional.of(new Spot(place, parent.get(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Optional<Target> resolve(String target, EReference reference) {
        String source = new Texts(digest).source(target);
        for (Node node : nodes.bySource(source)) {
            if (reference.getEReferenceType().isInstance(node.incoming)) {
                if (node.isUsable()) {
                    return Optional.of(new Target(node.id, Optional.of(node.element()), Optional.of(node)));
                }
                if (node.isDeletedHere()) {
                    return Optional.of(new Target(node.id, Optional.empty(), Optional.of(node)));
                }
            }
        }
        return index.target(source, reference.getEReferenceType()).or(() -> index.called(target, reference.getEReferenceType()))
            .map(element -> new Target(element.getId(), Optional.of(element), Optional.empty()));
    }

    /** Puts references and names into new elements and checks what must hold to save them. Whether all hold. */
    private boolean validate(Progress progress) {
        boolean valid = true;
        for (Node node : nodes.all()) {
            progress.check();
            if (node.isNew()) {
                connect(node);
                names.give(node, spots.get(node));
                var problems = new BasicDiagnostic();
                if (!validator.validate(node.key.type(), node.incoming, problems, new HashMap<>())) {
                    node.fail(problems.getChildren().isEmpty() ? Messages.of("element.invalid")
                        : problems.getChildren().getFirst().getMessage());
                    valid = false;
                }
            }
        }
        return valid;
    }

    private static void connect(Node node) {
        node.targets.forEach((feature, targets) -> {
            List<Element> elements = targets.stream().flatMap(target -> target.element().stream()).toList();
            if (feature.isMany()) {
                node.incoming.eSet(feature, elements);
            } else if (elements.isEmpty()) {
                node.incoming.eUnset(feature);
            } else {
                node.incoming.eSet(feature, elements.getFirst());
            }
        });
    }

    private void account() {
        for (Node node : nodes.all()) {
            for (Link link : node.links) {
                if (link.property().isEmpty()) {
                    continue;
                }
                long found = 0;
                String lost = "";
                for (String target : link.targets()) {
                    if (resolve(target, link.feature()).isPresent()) {
                        found++;
                    } else if (lost.isEmpty()) {
                        lost = target;
                    }
                }
                extraction.account(link.kind(), link.property(), Fate.KEPT, found, "");
                extraction.account(link.kind(), link.property(), Fate.DANGLING, link.targets().size() - found, lost);
            }
        }
    }

    /** New elements in the order in which they go to one list, by the object that has the list. */
    Map<EObject, List<Node>> newRoots() {
        var roots = new LinkedHashMap<EObject, List<Node>>();
        for (Node node : nodes.all()) {
            if (node.parent == null && node.isNew()) {
                roots.computeIfAbsent(spots.get(node).parent(), parent -> new ArrayList<>()).add(node);
            }
        }
        return roots;
    }

}
