package org.consultum.review.internal.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.ContentGuard;
import org.consultum.edit.LoadedContents;
import org.consultum.model.Approval;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewList;
import org.consultum.review.approval.ContentLocks;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Keeps approved content as it was approved, and the record of approvals as it was made. A command may record an approval and change the
 * content before in one step, and may reopen an approval and change the content after.
 */
public final class ApprovalGuard implements ContentGuard {

    /** What reopening sets, once. */
    private static final Set<EStructuralFeature> REOPENING = Set.of(Literals.APPROVAL__REOPENED_AT, Literals.APPROVAL__REOPENED_BY,
        Literals.APPROVAL__REOPENED_REASON);

    @Override
    public Optional<String> refusal(Register register, List<Notification> changes) {
        return new Asked(register, changes).refusal();
    }

    /** One question. */
    private static final class Asked {

        private final Register register;
        private final List<Notification> changes;
        /** Approvals this command records or reopens. */
        private final Set<Approval> own = new HashSet<>();
        private final Map<EObject, StandingApprovals> near = new IdentityHashMap<>();

        Asked(Register register, List<Notification> changes) {
            this.register = register;
            this.changes = changes;
        }

        Optional<String> refusal() {
            for (Notification change : changes) {
                if (change.getNotifier() instanceof Approval approval && REOPENING.contains(change.getFeature())
                        && change.getOldValue() == null) {
                    own.add(approval);
                } else if (change.getFeature() instanceof EReference reference && reference.isContainment()) {
                    objects(change.getNewValue()).forEach(this::recorded);
                }
            }
            return changes.stream().map(this::refusal).flatMap(Optional::stream).findFirst();
        }

        private void recorded(EObject added) {
            if (added instanceof Approval approval) {
                own.add(approval);
            } else if (added instanceof ReviewList list && !list.eIsProxy()) {
                own.addAll(list.getApprovals());
            }
        }

        private Optional<String> refusal(Notification change) {
            EObject object = (EObject) change.getNotifier();
            var feature = (EStructuralFeature) change.getFeature();
            if (object instanceof Approval approval) {
                return rewrites(approval, change, feature) ? Optional.of(Messages.text("approval.fixed", ApprovalWords.who(approval)))
                    : Optional.empty();
            }
            if (feature instanceof EReference reference && reference.isContainment()) {
                for (EObject removed : objects(change.getOldValue())) {
                    Optional<String> refused = removal(object, removed);
                    if (refused.isPresent()) {
                        return refused;
                    }
                }
            }
            return near(object).lock(object, feature).map(ApprovalWords::locked);
        }

        /**
         * Whether a record is changed after it was made. Signatures may be added to it, and it may be reopened once; what a reopened one
         * was about may be deleted.
         */
        private boolean rewrites(Approval approval, Notification change, EStructuralFeature feature) {
            boolean added = feature == Literals.APPROVAL__SIGNATURES
                && (change.getEventType() == Notification.ADD || change.getEventType() == Notification.ADD_MANY);
            boolean reopened = REOPENING.contains(feature) && change.getOldValue() == null;
            boolean history = !ContentLocks.stands(approval) && change.getNewValue() == null
                && (feature == Literals.APPROVAL__SUBJECT || feature == Literals.APPROVAL__ROUND);
            return !added && !reopened && !history && feature != Literals.ELEMENT__ID && below(approval);
        }

        /** Deleting an approval, or what is approved. What only moves to another place of the register is not deleted. */
        private Optional<String> removal(EObject owner, EObject removed) {
            if (removed.eIsProxy() || below(removed)) {
                return Optional.empty();
            }
            StandingApprovals approvals = near(owner);
            for (var objects = new LoadedContents(removed, true); objects.hasNext();) {
                EObject object = objects.next();
                if (object instanceof Approval approval && !own.contains(approval)) {
                    return Optional.of(Messages.text("approval.fixed", ApprovalWords.who(approval)));
                }
                if (object instanceof Element element && !approvals.of(element).isEmpty()) {
                    return Optional.of(ApprovalWords.locked(approvals.of(element).getFirst()));
                }
            }
            return Optional.empty();
        }

        private boolean below(EObject object) {
            EObject each = object;
            while (each != null && each != register) {
                each = each.eContainer();
            }
            return each == register;
        }

        /** The approvals that stood before the command and after it, near an object. */
        private StandingApprovals near(EObject object) {
            EObject top = object;
            while (!StandingApprovals.decides(top) && top.eContainer() != null) {
                top = top.eContainer();
            }
            return near.computeIfAbsent(top, key -> new StandingApprovals(StandingApprovals.lists(object),
                approval -> ContentLocks.stands(approval) && !own.contains(approval)));
        }

        private static List<EObject> objects(Object value) {
            var objects = new ArrayList<EObject>();
            if (value instanceof EObject object) {
                objects.add(object);
            } else if (value instanceof Iterable<?> many) {
                many.forEach(each -> objects.addAll(objects(each)));
            }
            return objects;
        }
    }
}
