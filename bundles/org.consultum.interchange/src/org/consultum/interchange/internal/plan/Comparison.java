package org.consultum.interchange.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.interchange.FeatureChange;
import org.consultum.interchange.PlanEntry;
import org.consultum.interchange.internal.Messages;
import org.consultum.model.Element;
import org.consultum.model.ImportTrace;
import org.consultum.model.Property;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.util.RegisterValidator;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Compares one element of the register with what the source has for it now and with what was imported last. */
final class Comparison {

    private final Node node;
    private final Element here;
    private final Nodes nodes;
    private final Digest digest;
    private final Baseline baseline;
    private final List<Change> steps = new ArrayList<>();
    private final List<Change> assignments = new ArrayList<>();
    private final Holders holders = new Holders(steps);
    private final List<FeatureChange> changed = new ArrayList<>();
    private final List<FeatureChange> kept = new ArrayList<>();

    private enum Verdict { SAME, TAKE, KEEP, CONFLICT }

    Comparison(Node node, Nodes nodes, Digest digest) {
        this.node = node;
        this.here = node.existing;
        this.nodes = nodes;
        this.digest = digest;
        this.baseline = here.getTrace() == null ? new Baseline() : new Baseline(here.getTrace().getBaseline());
    }

    /** The outcome; adds what has to be done to a list. */
    PlanEntry run(List<Change> changes) {
        for (Slot slot : nodes.slots(node.key.type())) {
            if (slot.isAttribute()) {
                value(slot);
            } else {
                references(slot);
            }
        }
        properties();
        Optional<String> broken = broken();
        if (broken.isPresent()) {
            return new PlanEntry.Failed(node.about(), Messages.of("element.updateInvalid", broken.get()));
        }
        node.children.forEach(this::children);
        place();
        trace();
        changes.addAll(steps);
        return changed.isEmpty()
            ? kept.isEmpty() ? new PlanEntry.Unchanged(about()) : new PlanEntry.KeptLocal(about(), kept)
            : new PlanEntry.Updated(about(), changed, kept);
    }

    private PlanEntry.About about() {
        PlanEntry.About about = node.about();
        return new PlanEntry.About(about.type(), here.getId(), Labels.of(here), about.source(), about.origin());
    }

    private Verdict judge(String name, String local, String incoming) {
        if (local.equals(incoming)) {
            baseline.put(name, incoming);
            return Verdict.SAME;
        }
        String last = baseline.get(name);
        if (!baseline.isKnown()) {
            return node.known || local.isEmpty() ? Verdict.TAKE : Verdict.CONFLICT;
        }
        if (incoming.equals(last)) {
            return Verdict.KEEP;
        }
        return local.equals(last) ? Verdict.TAKE : Verdict.CONFLICT;
    }

    private void value(Slot slot) {
        String incoming = digest.of(slot, node.incoming);
        if (incoming.isEmpty() && baseline.get(slot.name()).isEmpty()) {
            return;
        }
        Verdict verdict = judge(slot.name(), digest.of(slot, here), incoming);
        if (verdict != Verdict.SAME) {
            report(verdict, slot.path(), slot.name(), shown(slot, here), shown(slot, node.incoming));
        }
        if (verdict == Verdict.TAKE) {
            baseline.put(slot.name(), incoming);
            EObject source = slot.owner(node.incoming).orElse(null);
            Object value = source == null || !source.eIsSet(slot.feature()) ? null : copy(source.eGet(slot.feature()));
            assign(slot, value);
        }
    }

    private void references(Slot slot) {
        List<Node.Target> targets = node.targets.getOrDefault(slot.feature(), List.of());
        String ids = targets.stream().map(Node.Target::id).collect(Collectors.joining(" "));
        String incoming = ids.isEmpty() ? Digest.UNSET : digest.of(ids);
        if (incoming.isEmpty() && (baseline.get(slot.name()).isEmpty() || ((EReference) slot.feature()).isRequired())) {
            return;
        }
        Verdict verdict = judge(slot.name(), digest.of(slot, here), incoming);
        List<Element> elements = targets.stream().flatMap(target -> target.element().stream()).toList();
        if (verdict != Verdict.SAME) {
            report(verdict, slot.path(), slot.name(), shown(slot, here),
                elements.stream().map(Labels::of).collect(Collectors.joining(", ")));
        }
        if (verdict == Verdict.TAKE) {
            baseline.put(slot.name(), incoming);
            assign(slot, elements.isEmpty() ? null : slot.feature().isMany() ? elements : elements.getFirst());
        }
    }

    private void assign(Slot slot, Object value) {
        EObject owner = holders.at(here, false, slot.holders());
        Object before = owner.eIsSet(slot.feature()) ? copy(owner.eGet(slot.feature())) : null;
        if (!Objects.equals(before, value)) {
            var assignment = new Change.Assign(owner, slot.feature(), before, value);
            steps.add(assignment);
            assignments.add(assignment);
        }
    }

    private static Object copy(Object value) {
        return value instanceof List<?> list ? List.copyOf(list) : value;
    }

    private void properties() {
        Map<String, Property> local = byKey(here);
        Map<String, Property> incoming = byKey(node.incoming);
        Set<String> names = incoming.keySet().stream().map(Baseline::property).collect(Collectors.toSet());
        for (var entry : incoming.entrySet()) {
            property(entry.getKey(), Optional.ofNullable(local.get(entry.getKey())), Optional.of(entry.getValue()));
        }
        for (var entry : local.entrySet()) {
            String name = Baseline.property(entry.getKey());
            if (names.add(name) && !baseline.get(name).isEmpty()) {
                property(entry.getKey(), Optional.of(entry.getValue()), Optional.empty());
            }
        }
    }

    private void property(String key, Optional<Property> local, Optional<Property> incoming) {
        String name = Baseline.property(key);
        String ours = local.map(Property::getValue).orElse("");
        String theirs = incoming.map(Property::getValue).orElse("");
        String theirDigest = theirs.isEmpty() ? Digest.UNSET : digest.of(theirs);
        Verdict verdict = judge(name, ours.isEmpty() ? Digest.UNSET : digest.of(ours), theirDigest);
        if (verdict != Verdict.SAME) {
            report(verdict, List.of(RegisterPackage.Literals.ELEMENT__PROPERTIES), key, ours, theirs);
        }
        if (verdict == Verdict.TAKE) {
            baseline.put(name, theirDigest);
            var list = RegisterPackage.Literals.ELEMENT__PROPERTIES;
            if (local.isEmpty()) {
                incoming.ifPresent(property -> steps.add(new Change.Add(here, list, EcoreUtil.copy(property), false)));
            } else if (incoming.isEmpty()) {
                steps.add(new Change.Remove(here, list, local.get(), here.getProperties().indexOf(local.get())));
            } else {
                steps.add(new Change.Assign(local.get(), RegisterPackage.Literals.PROPERTY__VALUE, local.get().getValue(), theirs));
            }
        }
    }

    private static Map<String, Property> byKey(Element element) {
        var properties = new LinkedHashMap<String, Property>();
        element.getProperties().forEach(property -> properties.putIfAbsent(property.getKey(), property));
        return properties;
    }

    /** Contained elements: new ones come in at their place, and the order follows the source unless it was changed here. */
    private void children(String name, List<Node> incoming) {
        List<EReference> path = incoming.getFirst().path;
        EReference list = path.getLast();
        EObject owner = holders.at(here, false, path.subList(0, path.size() - 1));
        List<EObject> local = contents(owner, list);
        var byKey = new HashMap<String, EObject>();
        local.forEach(child -> byKey.put(Baseline.key(((Element) child).getId()), child));
        var order = new ArrayList<String>();
        var remembered = new ArrayList<String>();
        var now = new ArrayList<>(local);
        for (Node child : incoming) {
            if (child.isUsable() || child.isDeletedHere()) {
                remembered.add(Baseline.key(child.id));
            }
            if (child.isNew()) {
                EcoreUtil.remove(child.incoming);
                if (holders.isFresh(owner)) {
                    contents(owner, list).add(child.incoming);
                } else {
                    steps.add(new Change.Add(owner, list, child.incoming, false));
                }
                now.add(child.incoming);
                byKey.put(Baseline.key(child.id), child.incoming);
                order.add(Baseline.key(child.id));
            } else if (child.isUsable() && child.existing.eContainer() == owner) {
                order.add(Baseline.key(child.id));
            }
        }
        List<String> last = baseline.list(name).orElse(List.of());
        var merge = ListMerge.of(last, local.stream().map(child -> Baseline.key(((Element) child).getId())).toList(), order);
        List<EObject> after = merge.order().stream().map(byKey::get).toList();
        if (!after.equals(now) && after.size() == now.size() && !holders.isFresh(owner)) {
            steps.add(new Change.Order(owner, list, List.copyOf(now), after));
        }
        reportOrder(merge.outcome(), path, name, local, order, byKey);
        baseline.put(name, remember(merge.outcome(), last, remembered));
    }

    private static List<String> remember(ListMerge.Outcome outcome, List<String> last, List<String> incoming) {
        boolean keep = outcome == ListMerge.Outcome.CONFLICT;
        var keys = new ArrayList<>(keep ? last : incoming);
        var known = new HashSet<>(keys);
        (keep ? incoming : last).stream().filter(known::add).forEach(keys::add);
        return keys;
    }

    private void reportOrder(ListMerge.Outcome outcome, List<EReference> path, String name, List<EObject> local, List<String> order,
            Map<String, EObject> byKey) {
        Verdict verdict = switch (outcome) {
            case SAME -> Verdict.SAME;
            case TAKEN -> Verdict.TAKE;
            case KEPT -> Verdict.KEEP;
            case CONFLICT -> Verdict.CONFLICT;
        };
        if (verdict != Verdict.SAME) {
            report(verdict, List.copyOf(path), name, labels(local), labels(order.stream().map(byKey::get).toList()));
        }
    }

    private static String labels(List<EObject> objects) {
        return objects.stream().limit(20).map(Labels::of).collect(Collectors.joining(" | ")) + (objects.size() > 20 ? " | \u2026" : "");
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> contents(EObject owner, EReference list) {
        return (List<EObject>) owner.eGet(list);
    }

    /** Says when the element has another container here than in the source. It is never moved. */
    private void place() {
        if (node.parent != null) {
            Element container = container(here);
            if (container != node.parent.element()) {
                kept.add(new FeatureChange(List.copyOf(node.path), node.path.getLast().getName(),
                    container == null ? "" : Labels.of(container), Labels.of(node.parent.element()), false));
            }
        }
    }

    private static Element container(EObject object) {
        EObject container = object.eContainer();
        while (container != null && !(container instanceof Element)) {
            container = container.eContainer();
        }
        return (Element) container;
    }

    private void report(Verdict verdict, List<? extends EStructuralFeature> path, String name, String ours, String theirs) {
        var change = new FeatureChange(List.copyOf(path), name, ours, theirs, verdict != Verdict.KEEP);
        (verdict == Verdict.TAKE ? changed : kept).add(change);
    }

    private static String shown(Slot slot, EObject element) {
        EObject owner = slot.owner(element).orElse(null);
        if (owner == null || !owner.eIsSet(slot.feature())) {
            return "";
        }
        Object value = owner.eGet(slot.feature());
        List<?> parts = value instanceof List<?> list ? list : List.of(value);
        return parts.stream().map(part -> slot.feature() instanceof EAttribute attribute
            ? EcoreUtil.convertToString(attribute.getEAttributeType(), part) : Labels.of((EObject) part)).collect(Collectors.joining(", "));
    }

    /** What must hold to save the element and would not hold after the update. Tried on a copy without what the element contains. */
    private Optional<String> broken() {
        if (assignments.stream().noneMatch(assignment -> assignment.owner() == here)) {
            return Optional.empty();
        }
        EObject trial = EcoreUtil.create(here.eClass());
        for (EStructuralFeature feature : here.eClass().getEAllStructuralFeatures()) {
            boolean plain = feature instanceof EAttribute || feature instanceof EReference r && !r.isContainment() && !r.isContainer();
            if (plain && feature.isChangeable() && !feature.isDerived() && here.eIsSet(feature)) {
                trial.eSet(feature, copy(here.eGet(feature)));
            }
        }
        for (Change change : assignments) {
            if (change instanceof Change.Assign assign && assign.owner() == here) {
                if (assign.after() == null) {
                    trial.eUnset(assign.feature());
                } else {
                    trial.eSet(assign.feature(), assign.after());
                }
            }
        }
        var problems = new BasicDiagnostic();
        return new RegisterValidator().validate(here.eClass(), trial, problems, new HashMap<>()) || problems.getChildren().isEmpty()
            ? Optional.empty() : Optional.of(problems.getChildren().getFirst().getMessage());
    }

    private void trace() {
        String text = baseline.toString();
        ImportTrace trace = here.getTrace();
        if (trace == null || node.known) {
            // What was known before and is the same needs no trace: reading in what was written out changes nothing.
            if (node.known && changed.isEmpty()) {
                return;
            }
            ImportTrace fresh = RegisterFactory.eINSTANCE.createImportTrace();
            fresh.setFormat(node.incoming.getTrace().getFormat());
            fresh.setSource(node.key.source());
            fresh.setBaseline(text);
            steps.add(new Change.Assign(here, RegisterPackage.Literals.ELEMENT__TRACE, trace, fresh));
        } else if (!text.equals(trace.getBaseline() == null ? "" : trace.getBaseline())) {
            steps.add(new Change.Assign(trace, RegisterPackage.Literals.IMPORT_TRACE__BASELINE, trace.getBaseline(), text));
        }
    }
}
