package org.consultum.review.internal.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewPart;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.review.approval.CanonicalForm;
import org.consultum.review.approval.ContentText;
import org.consultum.review.approval.ContentText.Field;
import org.consultum.review.approval.ContentText.Section;
import org.consultum.store.DetachedFiles;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

/** Takes the content of an element down. */
public final class ContentWriter {

    private final Element subject;
    private final ReviewPart part;
    private final ContentFields content;
    private final Map<AgendaItem, String> numbers;
    private final List<Section> sections = new ArrayList<>();

    /** For one subject in one part. */
    public ContentWriter(Element subject, ReviewPart part) {
        if (!CanonicalForm.has(subject, part)) {
            throw new IllegalArgumentException(Messages.text("content.noPart", part.getLiteral(), subject.eClass().getName()));
        }
        this.subject = subject;
        this.part = part;
        this.content = ContentFields.of(part);
        Meeting meeting = subject instanceof Meeting itself ? itself
            : subject instanceof AgendaItem item ? AgendaNumbers.meeting(item) : null;
        this.numbers = meeting == null ? Map.of() : AgendaNumbers.of(meeting);
    }

    /** The content as it is now. */
    public ContentText write() {
        section(subject, Optional.empty(), "");
        return new ContentText(CanonicalForm.NAME, part, subject.eClass().getName(), id(subject), sections);
    }

    private void section(Element element, Optional<String> parent, String place) {
        var fields = new LinkedHashMap<String, List<String>>();
        var below = new ArrayList<Runnable>();
        if (parent.isEmpty()) {
            committee().ifPresent(committee -> put("committee", List.of(committee), fields));
        }
        if (element instanceof AgendaItem item) {
            put("number", List.of(numbers.getOrDefault(item, "")).stream().filter(number -> !number.isEmpty()).toList(), fields);
        }
        values(element, "", id(element), fields, below);
        if (element instanceof PaperUse use) {
            paper(use, fields);
        }
        sections.add(new Section(element.eClass().getName(), id(element), parent, place,
            fields.entrySet().stream().map(field -> new Field(field.getKey(), field.getValue())).toList()));
        below.forEach(Runnable::run);
    }

    /** The committee the subject belongs to, by the name of its folder, which stays when the committee is renamed. */
    private Optional<String> committee() {
        EObject each = subject.eContainer();
        while (each != null && !(each instanceof Committee)) {
            each = each.eContainer();
        }
        return each instanceof Committee committee && committee.getSlug() != null
            ? Optional.of(committee.getSlug() + " {" + id(committee) + "}") : Optional.empty();
    }

    /** The values of an object, and of its parts that are no elements. */
    private void values(EObject object, String path, String owner, Map<String, List<String>> fields, List<Runnable> below) {
        for (EStructuralFeature feature : content.of(object.eClass())) {
            if (!object.eIsSet(feature) && !(feature.getEType() instanceof EEnum)) {
                continue;
            }
            String name = path + feature.getName();
            if (feature instanceof EReference reference && reference.isContainment()) {
                int index = 0;
                for (EObject child : targets(object, reference, true)) {
                    if (child instanceof Element element) {
                        below.add(() -> section(element, Optional.of(owner), name));
                    } else {
                        values(child, name + (reference.isMany() ? "[" + index++ + "]." : "."), owner, fields, below);
                    }
                }
            } else if (feature instanceof EReference reference) {
                put(name, targets(object, reference, named(reference.getEReferenceType())).stream().map(ContentWriter::name).toList(),
                    fields);
            } else if (feature instanceof EAttribute attribute) {
                Object value = object.eGet(attribute);
                put(name, (attribute.isMany() ? ((List<?>) value).stream() : Stream.of(value)).map(each -> text(attribute, each)).toList(),
                    fields);
            }
        }
    }

    private static void put(String name, List<String> values, Map<String, List<String>> fields) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }

    /** The digests of what a use of a paper puts before the committee. */
    private static void paper(PaperUse use, Map<String, List<String>> fields) {
        Paper paper = use.getPaper();
        if (paper == null || paper.eIsProxy()) {
            return;
        }
        PaperVersion version = use.getVersion() != null && !use.getVersion().eIsProxy() ? use.getVersion()
            : paper.getVersions().isEmpty() ? null : paper.getVersions().getLast();
        put("content", Stream.ofNullable(version).map(PaperVersion::getSha256).filter(digest -> digest != null).toList(), fields);
        put("annex", paper.getAnnexes().stream().map(PaperVersion::getSha256).filter(digest -> digest != null).toList(), fields);
    }

    private static List<EObject> targets(EObject object, EReference reference, boolean resolve) {
        Object value = object.eGet(reference, resolve);
        if (value instanceof InternalEList<?> list) {
            return (resolve ? list : list.basicList()).stream().map(EObject.class::cast).toList();
        }
        return value == null ? List.of() : List.of((EObject) value);
    }

    /** Whether targets of a class are named, and so have to be there. */
    private static boolean named(EClass type) {
        return Literals.PARTY.isSuperTypeOf(type) || type == Literals.PAPER || type == Literals.PAPER_VERSION;
    }

    private static String name(EObject target) {
        String id = "{" + DetachedFiles.idOf(target).orElse("none") + "}";
        if (target.eIsProxy()) {
            return id;
        }
        String name = switch (target) {
            case Party party -> line(party.getName());
            case Paper paper -> Stream.of(line(paper.getReference()), line(paper.getTitle())).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
            case PaperVersion version -> line(version.getLabel() != null ? version.getLabel() : version.getFileName());
            default -> "";
        };
        return name.isEmpty() ? id : name + " " + id;
    }

    private static String text(EAttribute attribute, Object value) {
        String text = value instanceof String string ? string : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String line(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }

    private static String id(Element element) {
        return element.getId() == null ? "none" : element.getId();
    }
}
