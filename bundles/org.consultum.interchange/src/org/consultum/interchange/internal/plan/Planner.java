package org.consultum.interchange.internal.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.PlanEntry;
import org.consultum.interchange.internal.Messages;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Property;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.spi.importer.Origin;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Prepares one import. Used once. */
public final class Planner {

    private final Register register;
    private final Importer importer;
    private final ImportOptions options;
    private final Progress progress;
    private final Digest digest = new Digest();
    private final Texts texts = new Texts(digest);
    private final List<Change> changes = new ArrayList<>();
    private final List<PlanEntry> entries = new ArrayList<>();

    public Planner(Register register, Importer importer, ImportOptions options, Progress progress) {
        this.register = register;
        this.importer = importer;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Extracts and compares.
     *
     * @param leftOut notices of the source itself
     */
    public ImportPlan run(ImportSource source, List<ImportNotice> leftOut) throws IOException {
        progress.begin(100);
        progress.subtask(Messages.of("progress.load"));
        var memory = new Memory(importer.id(), digest);
        var index = new RegisterIndex(register, importer.id(), memory, progress);
        progress.worked(10);
        progress.subtask(Messages.of("progress.extract", source.name()));
        var extraction = new Extraction(Optional.ofNullable(register.getZone()), index, texts, progress.part(60));
        leftOut.forEach(extraction::notice);
        importer.extract(source, extraction);
        progress.subtask(Messages.of("progress.compare"));
        var nodes = new Nodes(importer.id(), texts, extraction);
        extraction.extracted().stream().filter(extracted -> !extracted.standIn()).forEach(nodes::add);
        extraction.extracted().stream().filter(Extracted::standIn).forEach(nodes::add);
        progress.worked(5);
        var resolver = new Resolver(register, importer.id(), options, index, memory, digest, nodes, extraction);
        resolver.run(progress);
        progress.worked(10);
        decide(nodes);
        resolver.newRoots().forEach((parent, fresh) -> putIn(parent, fresh, resolver, memory));
        withdrawn(extraction, index);
        absent(nodes, index, extraction.withdrawn());
        var header = new ImportPlan.Header(importer.id(), source.name(), source.files().size());
        List<Change> steps = List.copyOf(changes);
        return new ImportPlan(header, entries, extraction.account(), extraction.notices(), !steps.isEmpty(),
            domain -> new ImportCommand(domain, register, steps, source.name()));
    }

    private void decide(Nodes nodes) {
        // Baselines of new elements before anything is taken out of what was extracted.
        for (Node node : nodes.all()) {
            if (node.isNew()) {
                baseline(node, nodes);
            }
        }
        for (Node node : nodes.all()) {
            progress.check();
            switch (node.state) {
                case NEW -> entries.add(new PlanEntry.New(node.about()));
                case SKIPPED -> entries.add(new PlanEntry.Skipped(node.about(), node.reason));
                case FAILED -> entries.add(new PlanEntry.Failed(node.about(), node.message));
                case MATCHED -> entries.add(node.root.standIn() ? new PlanEntry.Unchanged(node.about())
                    : new Comparison(node, nodes, digest).run(changes));
            }
            if (!node.isNew() && node.parent != null && node.parent.isNew()) {
                EcoreUtil.remove(node.incoming);
            }
        }
    }

    private void baseline(Node node, Nodes nodes) {
        var baseline = new Baseline();
        for (Slot slot : nodes.slots(node.key.type())) {
            if (slot.isAttribute()) {
                baseline.put(slot.name(), digest.of(slot, node.incoming));
            }
        }
        node.targets.forEach((feature, targets) -> {
            String ids = String.join(" ", targets.stream().map(Node.Target::id).toList());
            baseline.put(feature.getName(), ids.isEmpty() ? Digest.UNSET : digest.of(ids));
        });
        for (Property property : node.incoming.getProperties()) {
            baseline.put(Baseline.property(property.getKey()), digest.of(property.getValue()));
        }
        node.children.forEach((name, children) -> {
            List<String> keys = children.stream().filter(Node::isUsable).map(child -> Baseline.key(child.id)).toList();
            if (!keys.isEmpty()) {
                baseline.put(name, keys);
            }
        });
        node.incoming.getTrace().setBaseline(baseline.toString().isEmpty() ? null : baseline.toString());
    }

    /** Puts new elements into lists of an element, and remembers them there. */
    private void putIn(EObject parent, List<Node> fresh, Resolver resolver, Memory memory) {
        var holders = new Holders(changes);
        boolean isNew = resolver.spot(fresh.getFirst()).filter(Resolver.Spot::isNew).isPresent();
        var meetings = new ArrayList<Meeting>();
        for (Node node : fresh) {
            List<EReference> path = resolver.spot(node).orElseThrow().place().path();
            EObject owner = holders.at(parent, isNew, path.subList(0, path.size() - 1));
            if (isNew || holders.isFresh(owner)) {
                add(owner, path.getLast(), node.incoming);
            } else {
                changes.add(new Change.Add(owner, path.getLast(), node.incoming, false));
            }
            if (node.incoming instanceof Meeting meeting) {
                meetings.add(meeting);
            }
        }
        if (parent instanceof Committee committee && !meetings.isEmpty()) {
            Names.number(committee, meetings);
        }
        for (Property property : memory.properties(fresh.stream().map(node -> node.id).toList())) {
            if (isNew) {
                ((Element) parent).getProperties().add(property);
            } else {
                changes.add(new Change.Add(parent, RegisterPackage.Literals.ELEMENT__PROPERTIES, property, false));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void add(EObject owner, EStructuralFeature list, EObject child) {
        ((Collection<EObject>) owner.eGet(list)).add(child);
    }

    private void withdrawn(Extraction extraction, RegisterIndex index) {
        extraction.withdrawn().forEach((key, origin) -> index.find(key).ifPresent(element ->
            entries.add(new PlanEntry.Skipped(about(key, element, Optional.of(origin)), PlanEntry.Reason.WITHDRAWN))));
    }

    private void absent(Nodes nodes, RegisterIndex index, Map<Key, Origin> withdrawn) {
        Set<EObject> seen = new HashSet<>();
        nodes.all().stream().filter(node -> node.state == Node.State.MATCHED && !node.root.standIn())
            .forEach(node -> seen.add(node.existing));
        index.traced().forEach((key, element) -> {
            if (!nodes.has(key) && !withdrawn.containsKey(key)) {
                EObject container = element.eContainer();
                while (container != null && !(container instanceof Element)) {
                    container = container.eContainer();
                }
                entries.add(new PlanEntry.Absent(about(key, element, Optional.empty()), container != null && seen.contains(container)));
            }
        });
    }

    private static PlanEntry.About about(Key key, Element element, Optional<Origin> origin) {
        return new PlanEntry.About(key.type(), element.getId(), Labels.of(element), key.source(), origin);
    }
}
