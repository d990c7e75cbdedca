package org.consultum.engagement.internal.answers;

import java.util.List;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Marking;
import org.consultum.model.MarkingLevel;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.Submission;
import org.consultum.model.SubmissionPoint;
import org.consultum.model.derived.Markings;
import org.eclipse.emf.ecore.EObject;

/** What of a round is not to be published. */
final class Disclosure {

    private final Register register;
    private final String lowest;

    Disclosure(Register register) {
        this.register = register;
        List<MarkingLevel> levels = register == null || register.getProfile() == null ? List.of()
            : register.getProfile().getMarkingLevels();
        this.lowest = levels.isEmpty() ? "" : levels.getFirst().getCode();
    }

    /** Whether a submission stays out as a whole. */
    boolean withheld(Submission submission) {
        return submission.isConfidential() || marked(submission.getMarking());
    }

    /** Whether a point stays out of a submission that does not. */
    boolean withheld(SubmissionPoint point) {
        return marked(point.getMarking());
    }

    /** Whether an outcome is not named: it is marked, or was dealt with in closed session. */
    boolean withheldOutcome(Element outcome) {
        if (outcome.eIsProxy() || marked(Markings.effective(outcome, register).orElse(null)) || inClosedItem(outcome)) {
            return true;
        }
        return Optional.ofNullable(outcome instanceof ActionItem action ? action.getOrigin()
            : outcome instanceof Recommendation advice ? advice.getOrigin() : null).filter(Disclosure::inClosedItem).isPresent();
    }

    private boolean marked(Marking marking) {
        return marking != null && (!marking.getCaveats().isEmpty() || !lowest.equals(marking.getLevel()));
    }

    private static boolean inClosedItem(EObject element) {
        for (EObject each = element; each != null; each = each.eContainer()) {
            if (each instanceof AgendaItem item && item.isClosed()) {
                return true;
            }
        }
        return false;
    }
}
