package org.consultum.review.internal.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.consultum.model.Approval;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.PaperList;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewList;
import org.consultum.review.approval.CanonicalForm;
import org.consultum.review.approval.ContentLocks;
import org.consultum.store.DetachedFiles;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The approvals that lock something, by the id of what they lock. Asks no approval for its subject, which might have to be loaded. */
public final class StandingApprovals {

    private final Map<String, List<Approval>> bySubject = new HashMap<>();

    StandingApprovals(List<ReviewList> lists, Predicate<Approval> which) {
        lists.forEach(list -> list.getApprovals().stream().filter(which)
            .forEach(approval -> subject(approval).ifPresent(id -> bySubject.computeIfAbsent(id, key -> new ArrayList<>()).add(approval))));
    }

    /** The approvals that may lock an object. */
    public static StandingApprovals near(EObject object) {
        return new StandingApprovals(lists(object), ContentLocks::stands);
    }

    /** All approvals of an element, reopened ones too. */
    public static List<Approval> history(Element subject) {
        return new StandingApprovals(lists(subject), approval -> true).of(subject);
    }

    /**
     * The lists where approvals of an object may stand: the one of its committee; for what belongs to the whole register, those of all
     * committees.
     */
    public static List<ReviewList> lists(EObject object) {
        EObject each = object;
        boolean paper = false;
        while (each != null) {
            if (each instanceof Committee committee) {
                return list(committee).stream().toList();
            }
            paper |= each instanceof PaperList;
            if (each instanceof Register register && paper) {
                return register.getCommittees().stream().flatMap(committee -> list(committee).stream()).toList();
            }
            each = each.eContainer();
        }
        return List.of();
    }

    /** Whether all objects below one have the same lists. */
    static boolean decides(EObject object) {
        return object instanceof Committee || object instanceof PaperList && object.eContainer() instanceof Register;
    }

    /** The reviews of a committee, if it has any and they can be read. */
    static Optional<ReviewList> list(Committee committee) {
        return Optional.ofNullable(committee.getReviewList()).filter(list -> !list.eIsProxy());
    }

    /** Id of the subject of an approval, whether it is loaded or not. */
    public static Optional<String> subject(Approval approval) {
        return approval.eGet(Literals.APPROVAL__SUBJECT, false) instanceof EObject target ? DetachedFiles.idOf(target) : Optional.empty();
    }

    boolean isEmpty() {
        return bySubject.isEmpty();
    }

    /** The approvals of exactly this element. */
    public List<Approval> of(Element subject) {
        return subject.getId() == null ? List.of() : bySubject.getOrDefault(subject.getId(), List.of());
    }

    /** The approvals of an object and of what it is part of, the nearest first. */
    public List<Approval> around(EObject object) {
        var found = new ArrayList<Approval>();
        for (EObject each = object; each != null && !bySubject.isEmpty(); each = each.eContainer()) {
            if (each instanceof Element element) {
                found.addAll(of(element));
            }
        }
        return found;
    }

    /** The approval that locks a value. */
    public Optional<Approval> lock(EObject object, EStructuralFeature feature) {
        for (EObject each = object; each != null && !bySubject.isEmpty(); each = each.eContainer()) {
            if (each instanceof Element element) {
                for (Approval approval : of(element)) {
                    if (CanonicalForm.covers(element, approval.getPart(), object, feature)) {
                        return Optional.of(approval);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
