package org.consultum.index.internal;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.index.IndexEntry;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage;
import org.consultum.model.SectionItem;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.store.DetachedFiles;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * Takes what the index keeps from elements, of an open register or of a detached file alike. Follows no references and loads nothing.
 * Elements are known by the names of their features, so that those of plugins are indexed too. Not thread-safe.
 */
final class Extractor {

    private static final String STORE = "http://consultum.org/ns/store";
    private static final int LONGEST_TITLE = 160;
    private static final List<String> TITLES = List.of("title", "name", "label", "reference", "subject", "fileName", "purpose");
    private static final List<String> DATES = List.of("start", "date", "madeOn", "opens", "received", "adopted", "from", "at", "declaredOn",
        "begins");
    private static final List<String> DUES = List.of("due", "closes");
    private static final List<String> STATUSES = List.of("state", "status", "result", "verdict", "stage");
    private static final List<String> OWNERS = List.of("owners", "addressees", "owner");
    private static final Set<EDataType> CODES = Set.of(RegisterPackage.Literals.UUID, RegisterPackage.Literals.SLUG,
        RegisterPackage.Literals.SHA256, RegisterPackage.Literals.LANGUAGE);
    private static final Set<String> TECHNICAL = Set.of("formatVersion", "mediaType", "key", "schemaVersion", "plugin");
    private static final Set<EClass> SILENT = Set.of(RegisterPackage.Literals.MARKING, RegisterPackage.Literals.IMPORT_TRACE);

    /** What repeats other elements: agendas as they were published, items that new agendas start from. */
    private static final Set<EReference> COPIES =
        Set.of(RegisterPackage.Literals.AGENDA__VERSIONS, RegisterPackage.Literals.COMMITTEE__TEMPLATES);

    private final Map<EClass, Shape> shapes = new HashMap<>();
    private volatile Map<String, List<String>> chains = Map.of();

    /** Which features of a class are what. */
    private record Shape(String type, List<EAttribute> titles, List<EAttribute> texts, List<EAttribute> dates, List<EAttribute> dues,
            Optional<EAttribute> status, Optional<EReference> owners, List<EReference> parts, Optional<SectionTypeInfo> ofPlugin) {
    }

    /**
     * Sets who speaks for whom, which decides who has answered a recommendation.
     *
     * @param speakers for the id of a party that id and those it speaks for, the nearest first; parties that speak for themselves only
     *        may be left out
     */
    void speakers(Map<String, List<String>> speakers) {
        chains = Map.copyOf(speakers);
    }

    /**
     * What is kept of all elements of one file.
     *
     * @param top the root object of the file
     * @param committee committee of the file's folder, for objects that do not know their parents
     */
    List<Extracted> file(EObject top, String path, Optional<String> committee) {
        return elements(top).stream().map(element -> element(element, path, committee)).toList();
    }

    /** The elements of one file that have an identity, from an object of it downwards. */
    List<Element> elements(EObject top) {
        var found = new ArrayList<Element>();
        var waiting = new ArrayDeque<EObject>();
        waiting.push(top);
        while (!waiting.isEmpty()) {
            EObject object = waiting.pop();
            if (object instanceof Element element && element.getId() != null) {
                found.add(element);
            }
            for (EReference part : shape(object.eClass()).parts()) {
                children(object, part).forEach(waiting::push);
            }
        }
        return found;
    }

    /** Whether an element is one to be found, and not part of a copy of others. */
    static boolean isFound(EObject element) {
        for (EObject inner = element; inner.eContainer() != null; inner = inner.eContainer()) {
            if (COPIES.contains(inner.eContainmentFeature())) {
                return false;
            }
        }
        return true;
    }

    /** One element. */
    Extracted element(Element element, String path, Optional<String> committeeOfFolder) {
        Shape shape = shape(element.eClass());
        Optional<String> committee = committeeOfFolder;
        Optional<Meeting> meeting = Optional.empty();
        for (EObject outer = element; outer != null; outer = outer.eContainer()) {
            if (outer instanceof Meeting found) {
                meeting = Optional.of(found);
            } else if (outer instanceof Committee found) {
                committee = Optional.ofNullable(found.getId());
                break;
            } else if (outer instanceof SectionItem && committee.isEmpty()) {
                committee = children(outer, RegisterPackage.Literals.SECTION_ITEM__WATCHED_BY).stream().findFirst()
                    .flatMap(DetachedFiles::idOf);
            }
        }
        Optional<EAttribute> titled = shape.titles().stream().filter(title -> !text(element, title).isBlank()).findFirst();
        var text = new StringBuilder();
        texts(element, shape, titled, text);
        String title = titled.map(feature -> text(element, feature)).orElseGet(() -> firstLine(text));
        Optional<LoopFacts> loop = element instanceof Recommendation recommendation
            ? Optional.of(Facts.loop(recommendation, id -> chains.getOrDefault(id, List.of(id)))) : Optional.empty();
        return new Extracted(new IndexEntry(element.getId(), shape.type(), Texts.oneLine(title).strip(), committee,
            meeting.map(Element::getId), day(element, shape.dates()).or(() -> start(element)),
            loop.isPresent() ? loop.flatMap(Facts::nextDue) : due(element, shape),
            loop.isPresent() ? loop.map(facts -> facts.stage().getLiteral()) : status(element, shape),
            owners(element, shape), path, Facts.of(element, loop)), text.toString());
    }

    private static String text(EObject object, EAttribute attribute) {
        return object.eGet(attribute) instanceof String text ? Texts.clean(text) : "";
    }

    private static String firstLine(CharSequence text) {
        String start = text.subSequence(0, Math.min(text.length(), LONGEST_TITLE)).toString();
        int end = start.indexOf('\n');
        return end < 0 ? start : start.substring(0, end);
    }

    /** The texts of an object and of those below it that are no elements themselves. */
    private void texts(EObject object, Shape shape, Optional<EAttribute> without, StringBuilder into) {
        for (EAttribute attribute : shape.texts()) {
            if (!object.eIsSet(attribute) || without.filter(attribute::equals).isPresent()) {
                continue;
            }
            if (attribute.isMany()) {
                ((List<?>) object.eGet(attribute)).forEach(value -> append((String) value, into));
            } else {
                append((String) object.eGet(attribute), into);
            }
        }
        for (EReference part : shape.parts()) {
            for (EObject child : children(object, part)) {
                if (!(child instanceof Element) && !SILENT.contains(child.eClass())) {
                    texts(child, shape(child.eClass()), Optional.empty(), into);
                }
            }
        }
    }

    private static void append(String text, StringBuilder into) {
        if (text != null && !text.isBlank()) {
            into.append(into.isEmpty() ? "" : "\n").append(Texts.clean(text));
        }
    }

    private static Optional<LocalDate> day(Element element, List<EAttribute> attributes) {
        for (EAttribute attribute : attributes) {
            switch (element.eGet(attribute)) {
                case LocalDate date -> {
                    return Optional.of(date);
                }
                case ZonedDateTime time -> {
                    return Optional.of(time.toLocalDate());
                }
                case null, default -> {
                }
            }
        }
        return Optional.empty();
    }

    /** The day by which something is to be done; none for items of plugins with which nothing is to be done any more. */
    private static Optional<LocalDate> due(Element element, Shape shape) {
        return shape.ofPlugin().isPresent() ? shape.ofPlugin().get().dueOn(element) : day(element, shape.dues());
    }

    /** The day of the meeting an element belongs to. */
    private static Optional<LocalDate> start(Element element) {
        for (EObject outer = element; outer != null; outer = outer.eContainer()) {
            if (outer instanceof Meeting meeting) {
                return Optional.ofNullable(meeting.getStart()).map(ZonedDateTime::toLocalDate);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> status(Element element, Shape shape) {
        return shape.status().map(element::eGet).map(Enumerator.class::cast).map(Enumerator::getLiteral);
    }

    private static List<String> owners(Element element, Shape shape) {
        return shape.owners().map(reference -> children(element, reference)).orElse(List.of()).stream()
            .flatMap(owner -> DetachedFiles.idOf(owner).stream()).distinct().toList();
    }

    /** Targets of a reference as they are, resolved or not. */
    private static List<EObject> children(EObject object, EReference reference) {
        if (!object.eIsSet(reference)) {
            return List.of();
        }
        Object value = object.eGet(reference, false);
        if (!reference.isMany()) {
            return List.of((EObject) value);
        }
        @SuppressWarnings("unchecked")
        var list = (List<EObject>) value;
        return list instanceof InternalEList<EObject> internal ? internal.basicList() : list;
    }

    private Shape shape(EClass type) {
        return shapes.computeIfAbsent(type, Extractor::shapeOf);
    }

    private static Shape shapeOf(EClass type) {
        var texts = type.getEAllAttributes().stream().filter(Extractor::isText).toList();
        Optional<SectionTypeInfo> ofPlugin = SectionTypeInfo.of(type);
        var status = ofPlugin.isPresent() ? ofPlugin.get().state()
            : first(type, STATUSES).filter(attribute -> attribute.getEAttributeType() instanceof EEnum);
        var owners = OWNERS.stream().map(type::getEStructuralFeature).filter(EReference.class::isInstance).map(EReference.class::cast)
            .findFirst();
        var parts = type.getEAllContainments().stream().filter(reference -> reference.getEAnnotation(STORE) == null)
            .filter(reference -> !COPIES.contains(reference)).toList();
        return new Shape(name(type), all(type, TITLES).stream().filter(texts::contains).toList(), texts, all(type, DATES), all(type, DUES),
            status, owners, parts, ofPlugin);
    }

    private static String name(EClass type) {
        return type.getEPackage() == RegisterPackage.eINSTANCE ? type.getName() : type.getEPackage().getNsPrefix() + "." + type.getName();
    }

    private static boolean isText(EAttribute attribute) {
        return attribute.getEAttributeType().getInstanceClass() == String.class && !attribute.isDerived() && !attribute.isTransient()
            && !CODES.contains(attribute.getEAttributeType()) && !TECHNICAL.contains(attribute.getName());
    }

    private static Optional<EAttribute> first(EClass type, List<String> names) {
        return all(type, names).stream().findFirst();
    }

    /** The single-valued attributes of a class that have one of the names, in the order of the names. */
    private static List<EAttribute> all(EClass type, List<String> names) {
        return names.stream().map(type::getEStructuralFeature).filter(EAttribute.class::isInstance).map(EAttribute.class::cast)
            .filter(attribute -> !attribute.isMany()).toList();
    }
}
