package org.consultum.review.internal.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewPart;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Which features are content of which part. */
public final class ContentFields {

    /** Never content, whatever is approved. */
    private static final Set<EStructuralFeature> NEVER = Set.of(
        Literals.ELEMENT__ID, Literals.ELEMENT__PROPERTIES, Literals.ELEMENT__TRACE,
        Literals.MEETING__SLUG, Literals.MEETING__STATE, Literals.MEETING__STATE_REASON, Literals.MEETING__SERIES,
        Literals.MEETING__OCCURRENCE, Literals.MEETING__AVAILABILITY, Literals.MEETING__CALENDAR_SEQUENCE, Literals.MEETING__CALENDAR_SENT,
        Literals.MEETING__CALENDAR_DIGEST,
        Literals.AGENDA__VERSION, Literals.AGENDA__PUBLISHED_ON, Literals.AGENDA__VERSIONS, Literals.AGENDA__PACK_ISSUED_ON,
        Literals.AGENDA_ITEM__STANDING, Literals.AGENDA_ITEM__CARRIED_OVER_FROM, Literals.AGENDA_ITEM__CARRIED_OVER_TO,
        Literals.AGENDA_ITEM__REFERRED_FROM, Literals.AGENDA_ITEM__REFERRED_TO, Literals.AGENDA_ITEM__ARISES_FROM,
        Literals.AGENDA_ITEM__AFTER, Literals.AGENDA_ITEM__CARRY_OVER,
        Literals.ITEM_RECORD__NOTES, Literals.ITEM_RECORD__BEGAN, Literals.ITEM_RECORD__ENDED,
        Literals.MINUTES__STATE, Literals.MINUTES__CIRCULATED_ON, Literals.MINUTES__APPROVED_ON, Literals.MINUTES__APPROVED_IN,
        Literals.MINUTES__CERTIFIED_BY, Literals.MINUTES__CERTIFIED_ON, Literals.MINUTES__CORRECTIONS, Literals.MINUTES__REOPENED_REASON,
        Literals.DECISION__REVIEW_ON, Literals.DECISION__NO_FOLLOW_UP,
        Literals.POLICY_REVIEW__OUTPUTS, Literals.FINDING__OUTPUTS,
        Literals.PAPER__DUE, Literals.PAPER__OWES, Literals.PAPER__RELATED,
        Literals.RECOMMENDATION__RESPONSES, Literals.RECOMMENDATION__MEASURES, Literals.RECOMMENDATION__REVIEWS,
        Literals.RECOMMENDATION__CLOSED_ON, Literals.RECOMMENDATION__CLOSED_REASON, Literals.RECOMMENDATION__TRANSMITTED_ON,
        Literals.MEASURE__PROGRESS, Literals.MEASURE__IMPLEMENTATION, Literals.MEASURE__COMPLETED_ON, Literals.MEASURE__ACTIONS,
        Literals.MEASURE__NOTES, Literals.MILESTONE__REACHED_ON,
        Literals.ACTION_ITEM__SNOOZED_UNTIL, Literals.ACTION_ITEM__STATUS, Literals.ACTION_ITEM__PROGRESS,
        Literals.ACTION_ITEM__CLOSED_ON, Literals.ACTION_ITEM__NOTES, Literals.ACTION_ITEM__EVIDENCE, Literals.ACTION_ITEM__WAITING_FOR,
        Literals.CONSULTATION_ROUND__SUBMISSIONS, Literals.CONSULTATION_ROUND__PUBLISHED_ON, Literals.CONSULTATION_ROUND__OUTCOME,
        Literals.SUBMISSION_POINT__DISPOSITION, Literals.SUBMISSION_POINT__ANSWER, Literals.SUBMISSION_POINT__OUTCOMES,
        Literals.SUBMISSION_POINT__DECIDED_ON, Literals.SUBMISSION_POINT__DECIDED_BY,
        Literals.COMMITTEE__SLUG, Literals.COMMITTEE__BACKLOG);

    private static final Set<EStructuralFeature> AGENDA = Set.of(
        Literals.ELEMENT__MARKING,
        Literals.MEETING__TITLE, Literals.MEETING__SEQUENCE, Literals.MEETING__KIND, Literals.MEETING__START, Literals.MEETING__END,
        Literals.MEETING__PLACE, Literals.MEETING__ADDRESS, Literals.MEETING__LINK, Literals.MEETING__HOST, Literals.MEETING__AGENDA,
        Literals.MEETING__SITTINGS,
        Literals.AGENDA__NOTE, Literals.AGENDA__ITEMS,
        Literals.AGENDA_ITEM__TITLE, Literals.AGENDA_ITEM__LABEL, Literals.AGENDA_ITEM__REFERENCE, Literals.AGENDA_ITEM__KIND,
        Literals.AGENDA_ITEM__PURPOSE, Literals.AGENDA_ITEM__TEXT, Literals.AGENDA_ITEM__MINUTES_PLANNED,
        Literals.AGENDA_ITEM__FIXED_START, Literals.AGENDA_ITEM__PRESENTERS, Literals.AGENDA_ITEM__PRESENTER_NOTE,
        Literals.AGENDA_ITEM__CONSENT, Literals.AGENDA_ITEM__CLOSED, Literals.AGENDA_ITEM__CLOSED_REASON, Literals.AGENDA_ITEM__LATE,
        Literals.AGENDA_ITEM__LATE_REASON, Literals.AGENDA_ITEM__PAPERS, Literals.AGENDA_ITEM__DOCUMENTS, Literals.AGENDA_ITEM__ITEMS,
        Literals.AGENDA_ITEM__SITTING);

    private static final Set<EStructuralFeature> MINUTES = Set.of(
        Literals.ELEMENT__MARKING,
        Literals.MEETING__TITLE, Literals.MEETING__SEQUENCE, Literals.MEETING__KIND, Literals.MEETING__START, Literals.MEETING__END,
        Literals.MEETING__PLACE, Literals.MEETING__ADDRESS, Literals.MEETING__LINK, Literals.MEETING__HOST, Literals.MEETING__AGENDA,
        Literals.MEETING__ATTENDANCE, Literals.MEETING__MINUTES, Literals.MEETING__PRESIDED_BY, Literals.MEETING__OPENED,
        Literals.MEETING__ADJOURNED,
        Literals.AGENDA__ITEMS,
        Literals.MINUTES__INTRODUCTION, Literals.MINUTES__CLOSING, Literals.MINUTES__TAKEN_BY,
        Literals.AGENDA_ITEM__TITLE, Literals.AGENDA_ITEM__LABEL, Literals.AGENDA_ITEM__REFERENCE, Literals.AGENDA_ITEM__KIND,
        Literals.AGENDA_ITEM__PURPOSE, Literals.AGENDA_ITEM__PRESENTERS, Literals.AGENDA_ITEM__PRESENTER_NOTE,
        Literals.AGENDA_ITEM__CONSENT, Literals.AGENDA_ITEM__CLOSED, Literals.AGENDA_ITEM__CLOSED_REASON, Literals.AGENDA_ITEM__PAPERS,
        Literals.AGENDA_ITEM__DOCUMENTS, Literals.AGENDA_ITEM__RECORD, Literals.AGENDA_ITEM__DECISIONS, Literals.AGENDA_ITEM__MOTIONS,
        Literals.AGENDA_ITEM__ITEMS);

    /** Classes whose features are named one by one for agenda and minutes; of all others everything is content that is not never. */
    private static final Set<EClass> NAMED = Set.of(Literals.MEETING, Literals.AGENDA, Literals.MINUTES, Literals.AGENDA_ITEM);

    private static final Set<EStructuralFeature> WHOLE_MEETING = Stream.of(AGENDA.stream(), MINUTES.stream(),
        Stream.of(Literals.MEETING__NOTICE, Literals.MEETING__DOCUMENTS, Literals.MEETING__POLICY_REVIEW)).flatMap(each -> each)
        .collect(Collectors.toUnmodifiableSet());

    private static final Map<ReviewPart, ContentFields> BY_PART = Map.of(
        ReviewPart.WHOLE, new ContentFields(WHOLE_MEETING),
        ReviewPart.AGENDA, new ContentFields(AGENDA),
        ReviewPart.MINUTES, new ContentFields(MINUTES));

    private final Set<EStructuralFeature> named;

    private ContentFields(Set<EStructuralFeature> named) {
        this.named = named;
    }

    /** The features that are content of a part. */
    public static ContentFields of(ReviewPart part) {
        return BY_PART.get(part);
    }

    /** The features of a class that are content, in the order of the metamodel. */
    List<EStructuralFeature> of(EClass type) {
        return type.getEAllStructuralFeatures().stream().filter(feature -> isContent(type, feature)).toList();
    }

    private boolean isContent(EClass type, EStructuralFeature feature) {
        if (feature.isTransient() || feature.isDerived() || NEVER.contains(feature)
                || feature instanceof EReference reference && (reference.isContainer() || isFile(reference))) {
            return false;
        }
        return !NAMED.contains(type) || named.contains(feature);
    }

    /** Whether what is contained lies in a file of its own, and so is no part of the element. */
    private static boolean isFile(EReference reference) {
        return reference.getEAnnotation("http://consultum.org/ns/store") != null;
    }

    /** Whether a feature of an object below the subject is content, all the way down from the subject. */
    public boolean covers(Element subject, EObject object, EStructuralFeature feature) {
        if (!isContent(object.eClass(), feature)) {
            return false;
        }
        EObject each = object;
        while (each != subject) {
            EObject container = each.eContainer();
            if (container == null || !isContent(container.eClass(), each.eContainmentFeature())) {
                return false;
            }
            each = container;
        }
        return true;
    }
}
