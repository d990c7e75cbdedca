package org.consultum.review.approval;

import java.util.List;
import java.util.Optional;
import org.consultum.model.Approval;
import org.consultum.model.Element;
import org.consultum.model.ReviewPart;
import org.consultum.review.internal.approval.ApprovalWords;
import org.consultum.review.internal.approval.StandingApprovals;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What is locked because it was approved. A lock is not stored: it follows from the approvals of the committee that were not reopened.
 * Loads the list of reviews of the committee, nothing else. To be called where the model may be read.
 */
public final class ContentLocks {

    private ContentLocks() {
    }

    /** The approvals of exactly this subject and part that stand: those that were not reopened, the earliest first. */
    public static List<Approval> standing(Element subject, ReviewPart part) {
        return StandingApprovals.near(subject).of(subject).stream().filter(approval -> approval.getPart() == part).toList();
    }

    /** All approvals of exactly this subject and part, reopened ones too, the earliest first. */
    public static List<Approval> history(Element subject, ReviewPart part) {
        return StandingApprovals.history(subject).stream().filter(approval -> approval.getPart() == part).toList();
    }

    /** The approvals that lock something of an object: those of the elements it is part of, and its own. */
    public static List<Approval> around(EObject object) {
        return StandingApprovals.near(object).around(object);
    }

    /** The approval that locks a value; empty when the value may be changed. */
    public static Optional<Approval> lock(EObject object, EStructuralFeature feature) {
        return StandingApprovals.near(object).lock(object, feature);
    }

    /** Whether an approval still locks its content: nobody reopened it. */
    public static boolean stands(Approval approval) {
        return approval.getReopenedAt() == null && approval.getReopenedReason() == null;
    }

    /** Who approved what when, in one sentence: "The minutes of FORUM 2 - 10 Jun 2024 were certified by ... (Chair) on ...". */
    public static String words(Approval approval) {
        return ApprovalWords.who(approval);
    }

    /** Why a value cannot be changed: who approved it when, and how to reopen it. */
    public static String reason(Approval approval) {
        return ApprovalWords.locked(approval);
    }
}
