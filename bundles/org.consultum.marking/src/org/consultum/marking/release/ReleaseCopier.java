package org.consultum.marking.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consultum.marking.internal.Messages;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.PackIssue;
import org.consultum.model.PackPages;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.Person;
import org.consultum.model.Recipient;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaTimes;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Copies what is released of a register. */
final class ReleaseCopier {

    /** What stays with those who keep the register, whoever asks. */
    private static final Set<EStructuralFeature> KEPT = Set.of(Literals.ELEMENT__PROPERTIES, Literals.ELEMENT__TRACE,
        Literals.PROFILE__RECIPIENTS, Literals.REGISTER__SECTIONS, Literals.REGISTER__WAIVERS, Literals.REGISTER__MESSAGE_LIST,
        Literals.MEETING__CALENDAR_DIGEST, Literals.AGENDA_ITEM__PROPOSAL);

    /** What stays with those who may see closed content. */
    private static final Set<EStructuralFeature> PRIVATE = Set.of(Literals.PERSON__PHONE, Literals.SUBMISSION__EMAIL,
        Literals.ITEM_RECORD__NOTES, Literals.ATTENDANCE_EVENT__REASON);

    /** The part of a pack that is a paper. */
    private static final String PAPER = "paper";

    private final Register source;
    private final Recipient recipient;
    private final Releasability releasability;
    private final Map<EObject, EObject> copies = new IdentityHashMap<>();
    private final List<EObject> order = new ArrayList<>();
    private final Set<AgendaItem> placeholders = new HashSet<>();
    private final Map<String, Integer> fieldsLeftOut = new TreeMap<>();

    ReleaseCopier(Register source, Recipient recipient, Releasability releasability) {
        this.source = source;
        this.recipient = recipient;
        this.releasability = releasability;
    }

    Register copy() {
        if (!releasability.released(source)) {
            return RegisterFactory.eINSTANCE.createRegister();
        }
        Register copy = (Register) object(source);
        order.forEach(this::references);
        placeholders.stream().filter(item -> item.getSitting() != null && copied(item.getSitting()))
            .forEach(item -> ((AgendaItem) copies.get(item)).setSitting((Sitting) copies.get(item.getSitting())));
        order.stream().filter(Meeting.class::isInstance).forEach(meeting -> {
            numbers((Meeting) meeting);
            versions((Meeting) meeting);
        });
        return copy;
    }

    /** What was copied, placeholders included, to its copy. */
    Map<EObject, EObject> copies() {
        return copies;
    }

    /** How many values of released elements were left out, by class and feature. */
    Map<String, Integer> fieldsLeftOut() {
        return fieldsLeftOut;
    }

    private EObject object(EObject original) {
        EObject copy = EcoreUtil.create(original.eClass());
        copies.put(original, copy);
        order.add(original);
        for (EStructuralFeature feature : original.eClass().getEAllStructuralFeatures()) {
            if (feature.isDerived() || feature.isTransient() || !feature.isChangeable() || !original.eIsSet(feature)) {
                continue;
            }
            if (leftOut(original, feature)) {
                fieldsLeftOut.merge(original.eClass().getName() + "." + feature.getName(), 1, Integer::sum);
            } else if (!(feature instanceof EReference reference)) {
                attribute(original, copy, feature);
            } else if (reference.isContainment()) {
                contents(original, copy, reference);
            }
        }
        return copy;
    }

    private boolean leftOut(EObject original, EStructuralFeature feature) {
        return KEPT.contains(feature) || !recipient.isClosedContent() && (PRIVATE.contains(feature)
            || feature == Literals.PARTY__EMAIL && original instanceof Person);
    }

    @SuppressWarnings("unchecked")
    private static void attribute(EObject original, EObject copy, EStructuralFeature feature) {
        if (feature.isMany()) {
            ((List<Object>) copy.eGet(feature)).addAll((List<Object>) original.eGet(feature));
        } else {
            copy.eSet(feature, original.eGet(feature));
        }
    }

    @SuppressWarnings("unchecked")
    private void contents(EObject original, EObject copy, EReference reference) {
        Object value = original.eGet(reference);
        if (!reference.isMany()) {
            EObject content = (EObject) value;
            if (!content.eIsProxy() && released(content)) {
                copy.eSet(reference, object(content));
            }
            return;
        }
        for (EObject content : (List<EObject>) value) {
            if (content.eIsProxy()) {
                continue;
            }
            if (content instanceof PackPages pages && !released(pages)) {
                fieldsLeftOut.merge("PackIssue.pages", 1, Integer::sum);
                ((PackIssue) copy).setNote(null);
            } else if (released(content)) {
                ((List<EObject>) copy.eGet(reference)).add(object(content));
            } else if (content instanceof AgendaItem item && (reference == Literals.AGENDA__ITEMS
                    || reference == Literals.AGENDA_ITEM__ITEMS && AgendaNumbers.meeting(item) != null)) {
                ((List<EObject>) copy.eGet(reference)).add(placeholder(item));
            }
        }
    }

    private boolean released(EObject content) {
        return !(content instanceof Element element) || releasability.released(element);
    }

    /** Pages of a paper stay while the paper is released with the content they were made of. */
    private boolean released(PackPages pages) {
        Element about = pages.getAbout();
        if (about == null || about.eIsProxy()) {
            return !PAPER.equals(pages.getPart());
        }
        return releasability.released(about) && (pages.getContent() == null || versions(about).anyMatch(version ->
            releasability.released(version) && pages.getContent().equalsIgnoreCase(version.getSha256())));
    }

    private static Stream<PaperVersion> versions(Element about) {
        return switch (about) {
            case Paper paper -> Stream.concat(paper.getVersions().stream(), paper.getAnnexes().stream());
            case PaperVersion version -> Stream.of(version);
            default -> Stream.empty();
        };
    }

    /** Stands where a withheld item stood: its place, number and time, and that it was not released. Nothing else is taken over. */
    private AgendaItem placeholder(AgendaItem item) {
        AgendaItem copy = RegisterFactory.eINSTANCE.createAgendaItem();
        copies.put(item, copy);
        placeholders.add(item);
        copy.setId(item.getId());
        copy.setKind(item.getKind());
        copy.setTitle(Messages.notReleased(language(item)));
        copy.setMinutesPlanned(AgendaTimes.minutes(item));
        copy.setFixedStart(item.getFixedStart());
        copy.setClosed(item.isClosed());
        return copy;
    }

    private Locale language(EObject object) {
        for (EObject outer = object; outer != null; outer = outer.eContainer()) {
            if (outer instanceof Committee committee && committee.getLanguage() != null) {
                return Locale.forLanguageTag(committee.getLanguage());
            }
        }
        return source.getLanguage() == null ? Locale.ENGLISH : Locale.forLanguageTag(source.getLanguage());
    }

    /** Sets references between what was copied. What is withheld is referred to by nothing. */
    @SuppressWarnings("unchecked")
    private void references(EObject original) {
        EObject copy = copies.get(original);
        for (EReference reference : original.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isContainer() || reference.isDerived() || reference.isTransient()
                    || !reference.isChangeable() || !original.eIsSet(reference) || leftOut(original, reference)) {
                continue;
            }
            if (reference.isMany()) {
                ((List<EObject>) original.eGet(reference)).stream().filter(this::copied)
                    .forEach(target -> ((List<EObject>) copy.eGet(reference)).add(copies.get(target)));
            } else if (original.eGet(reference) instanceof EObject target && (copied(target)
                    || reference == Literals.AGENDA_ITEM__AFTER && copies.containsKey(target))) {
                copy.eSet(reference, copies.get(target));
            }
        }
    }

    private boolean copied(EObject target) {
        return copies.containsKey(target) && !placeholders.contains(target);
    }

    /** Gives items of the copy a label where they would have another number than before. */
    private void numbers(Meeting meeting) {
        Meeting copy = (Meeting) copies.get(meeting);
        Map<AgendaItem, String> wanted = AgendaNumbers.of(meeting);
        boolean changed = true;
        for (int pass = 0; changed && pass < 3; pass++) {
            changed = false;
            Map<AgendaItem, String> numbers = AgendaNumbers.of(copy);
            for (var entry : wanted.entrySet()) {
                AgendaItem item = (AgendaItem) copies.get(entry.getKey());
                String number = entry.getValue();
                if (item != null && !number.isEmpty() && !number.equals(numbers.get(item))
                        && (!placeholders.contains(entry.getKey()) || LeftOut.isNeutral(number))) {
                    item.setLabel(number);
                    changed = true;
                }
            }
        }
    }

    /** Takes out of the older versions of an agenda what they say of items and papers that are not released now. */
    private void versions(Meeting meeting) {
        Agenda agenda = meeting.getAgenda();
        if (agenda == null || agenda.getVersions().isEmpty()) {
            return;
        }
        var lines = new VersionLines(copies, placeholders, recipient, Messages.notReleased(language(meeting)));
        agenda.getVersions().stream().filter(copies::containsKey).forEach(version -> lines.clean((AgendaVersion) copies.get(version)));
    }
}
