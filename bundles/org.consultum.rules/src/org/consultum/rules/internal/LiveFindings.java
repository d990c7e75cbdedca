package org.consultum.rules.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.Profile;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Waiver;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RuleCatalogue;
import org.consultum.spi.rule.Rule;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * The findings of a register, and what of them an edit can affect. Used by one thread at a time, while the model is read.
 *
 * <p>What is evaluated again follows from what {@link Rule} says a rule may read: the changed element itself, what lies above it in its
 * file, what lies below it if its own fields changed, the whole of a meeting, and what rules name besides.
 */
final class LiveFindings {

    private static final String NOWHERE = "";
    private static final String FILES = "files";
    private static final String CONTRIBUTIONS = "contributions";

    private final CheckRequest request;
    private final Function<String, Optional<Element>> find;
    private final Evaluation evaluation;
    private final Structure structure;
    private final Places places;
    private final Subjects subjects = new Subjects();
    private final ReferenceIndex references = new ReferenceIndex();
    private final FindingStore store = new FindingStore();
    private final Map<String, OwnFields> ownFields = new HashMap<>();
    private WaiversInForce inForce = WaiversInForce.NONE;

    LiveFindings(RuleCatalogue catalogue, CheckRequest request, Function<String, Optional<Element>> find) {
        this.request = request;
        this.find = find;
        evaluation = new Evaluation(catalogue, request);
        places = new Places(request.register());
        structure = new Structure(request.register(), places);
        store.put(NOWHERE, CONTRIBUTIONS, evaluation.contributions());
        waivers();
    }

    /** A full check is done: nothing of the register is kept, and nothing has changed since. */
    void settled() {
        evaluation.forgetShared();
        store.settle();
    }

    FindingStore store() {
        return store;
    }

    /** Evaluates everything on a part of the register as it lies in a file. */
    void evaluate(List<EObject> part) {
        for (EObject object : part) {
            if (object instanceof Element element) {
                if (summarised(element)) {
                    ownFields.put(element.getId(), new OwnFields(element));
                }
                structure(element);
                evaluation.rules(element.eClass()).forEach(rule -> rule(rule, element));
            }
        }
    }

    /** What is wrong with files. */
    void files() {
        store.put(NOWHERE, FILES, Checks.files(request));
    }

    /** Elements whose own fields are told apart from the lists they hold, because others in other files depend on them. */
    private static boolean summarised(Element element) {
        return element instanceof Register || element instanceof Committee;
    }

    private void structure(Element element) {
        String id = String.valueOf(element.getId());
        var found = new ArrayList<CheckFinding>();
        for (EObject part : parts(element)) {
            found.addAll(structure.check(part, (target, there) -> references.add(target, id, there)));
        }
        found.addAll(evaluation.chosen(element));
        store.put(id, NOWHERE, found);
    }

    private void rule(Rule<?> rule, Element element) {
        store.put(String.valueOf(element.getId()), rule.id(), evaluation.check(rule, element));
    }

    /** An element with its parts that are no elements, in whatever file. */
    private static List<EObject> parts(Element element) {
        var found = new ArrayList<EObject>();
        var waiting = new ArrayDeque<EObject>();
        waiting.push(element);
        while (!waiting.isEmpty()) {
            EObject object = waiting.pop();
            found.add(object);
            for (EReference reference : object.eClass().getEAllContainments()) {
                if (!Literals.ELEMENT.isSuperTypeOf(reference.getEReferenceType()) && object.eIsSet(reference)) {
                    OwnFields.values(object, reference).stream().filter(child -> !child.eIsProxy() && !(child instanceof Element))
                        .forEach(waiting::push);
                }
            }
        }
        return found;
    }

    /** Evaluates what an edit can affect. */
    void update(Collection<? extends Element> changed, Collection<? extends Element> removed) {
        evaluation.forgetShared();
        var edit = new Edit();
        removed.forEach(edit::removed);
        for (Element element : changed) {
            if (OwnFields.within(request.register(), element)) {
                edit.changed(element);
            }
        }
        edit.evaluate();
        evaluation.forgetShared();
        if (edit.waivers) {
            waivers();
        }
    }

    private void waivers() {
        inForce = WaiversInForce.of(request.register(), request.asOf(), places);
        store.apply(inForce);
        store.put(NOWHERE, CheckFinding.WAIVER, List.copyOf(inForce.faults().values()));
    }

    /** One edit: gathers what it can affect, then evaluates that. */
    private final class Edit {

        /** Classes of what changed and of what that lies in. */
        private final Set<EClass> kinds = new HashSet<>();
        /** Committees in which something changed. */
        private final Set<Committee> committees = new LinkedHashSet<>();
        /** Whether the own fields of the register or something in its profile changed. */
        private boolean everywhere;
        /** Whether something outside committees changed. */
        private boolean outside;
        private boolean waivers;
        /** Identities of what changed, and of what that lies in. */
        private final Set<String> identities = new LinkedHashSet<>();
        private final Set<Element> looked = new LinkedHashSet<>();
        private final Set<Element> referring = new LinkedHashSet<>();
        private final Map<Rule<?>, Set<Element>> rules = new LinkedHashMap<>();

        void removed(Element element) {
            String id = String.valueOf(element.getId());
            store.drop(id);
            references.gone(id);
            ownFields.remove(id);
            waivers |= element instanceof Waiver || element instanceof Party;
            kinds.add(element.eClass());
            kinds(element);
            referring(id);
        }

        /** Notes who refers to an element that came or went. */
        private void referring(String id) {
            references.sources(id).forEach(source -> find.apply(source)
                .filter(found -> OwnFields.within(request.register(), found)).ifPresent(referring::add));
        }

        private void kinds(EObject element) {
            element.eClass().getEAllContainments().stream().map(EReference::getEReferenceType)
                .filter(part -> !Literals.ELEMENT.isSuperTypeOf(part)).forEach(kinds::add);
            EObject outer = element;
            while (outer != null && !(outer instanceof Register) && !(outer instanceof Committee)) {
                kinds.add(outer.eClass());
                everywhere |= outer instanceof Profile;
                identities.addAll(Structure.identity(outer).stream().toList());
                outer = outer.eContainer();
            }
        }

        void changed(Element element) {
            referring.add(element);
            if (references.come(String.valueOf(element.getId()))) {
                referring(String.valueOf(element.getId()));
            }
            waivers |= element instanceof Waiver || element instanceof Party || element instanceof Register
                || inForce.names(element.getId());
            boolean own = true;
            if (summarised(element)) {
                own = own(element);
            } else {
                kinds(element);
            }
            RegisterParts.committee(element).ifPresentOrElse(committees::add, () -> outside = true);
            around(element, own);
        }

        /** Whether the own fields of a register or committee have changed; the kinds of those that have are noted. */
        private boolean own(Element element) {
            var now = new OwnFields(element);
            var differing = now.differing(ownFields.put(String.valueOf(element.getId()), now));
            if (differing.isEmpty()) {
                return false;
            }
            identities.add(String.valueOf(element.getId()));
            kinds.addAll(differing);
            everywhere |= element instanceof Register;
            if (differing.contains(Literals.RULE_PACK_USE)) {
                packs(element);
            }
            return true;
        }

        private void packs(Element element) {
            if (element instanceof Committee committee) {
                evaluation.refresh(Optional.of(committee)).forEach(rule -> add(rule, subjects.below(committee, rule.looksAt())));
            } else {
                evaluation.refresh(Optional.empty())
                    .forEach(rule -> add(rule, subjects.outsideCommittees(request.register(), rule.looksAt())));
                request.register().getCommittees().forEach(this::packs);
            }
        }

        /** What may read an element because it lies around it. */
        private void around(Element element, boolean own) {
            looked.add(element);
            EObject inner = element;
            while (!RegisterParts.apart(inner) && inner.eContainer() != null) {
                inner = inner.eContainer();
                if (inner instanceof Element outer) {
                    looked.add(outer);
                }
            }
            if (inner instanceof Meeting meeting) {
                elements(meeting);
            } else if (own) {
                elements(element);
            }
        }

        private void elements(Element top) {
            RegisterParts.contents(top).stream().filter(Element.class::isInstance).map(Element.class::cast).forEach(looked::add);
        }

        void evaluate() {
            referring.forEach(LiveFindings.this::structure);
            for (Rule<?> rule : evaluation.catalogue().rules()) {
                if (reads(rule.readsAnywhere())) {
                    add(rule, subjects.below(request.register(), rule.looksAt()));
                } else if (reads(rule.alsoReads())) {
                    within(rule);
                }
            }
            for (Element element : looked) {
                evaluation.rules(element.eClass()).forEach(rule -> add(rule, List.of(element)));
            }
            rules.forEach((rule, elements) -> elements.forEach(element -> rule(rule, element)));
        }

        private boolean reads(Set<EClass> read) {
            return !read.isEmpty() && kinds.stream().anyMatch(kind -> read.stream().anyMatch(named -> named.isSuperTypeOf(kind)));
        }

        private void within(Rule<?> rule) {
            if (everywhere) {
                add(rule, subjects.below(request.register(), rule.looksAt()));
                return;
            }
            if (outside) {
                add(rule, subjects.outsideCommittees(request.register(), rule.looksAt()));
            }
            dependent().forEach(committee -> add(rule, subjects.below(committee, rule.looksAt())));
        }

        /** The committees in which something changed, and those that refer to what changed, if only by way of a person or the like. */
        private Set<Committee> dependent() {
            var dependent = new LinkedHashSet<>(committees);
            var seen = new HashSet<>(identities);
            var waiting = new ArrayDeque<>(identities);
            while (!waiting.isEmpty()) {
                for (String source : references.sources(waiting.pop())) {
                    var element = seen.add(source) ? find.apply(source) : Optional.<Element>empty();
                    element.ifPresent(found -> RegisterParts.committee(found).ifPresentOrElse(dependent::add, () -> waiting.add(source)));
                }
            }
            return dependent;
        }

        private void add(Rule<?> rule, Collection<Element> elements) {
            rules.computeIfAbsent(rule, one -> new LinkedHashSet<>()).addAll(elements);
        }
    }
}
