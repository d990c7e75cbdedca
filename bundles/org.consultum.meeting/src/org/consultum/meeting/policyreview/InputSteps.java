package org.consultum.meeting.policyreview;

import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.PolicyReview;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;

/** Steps that several commands on sessions take. */
final class InputSteps {

    private InputSteps() {
    }

    /** The review of a meeting; planned where there is none yet. */
    static PolicyReview review(Meeting meeting, Steps steps) {
        if (meeting.getPolicyReview() != null) {
            return meeting.getPolicyReview();
        }
        PolicyReview review = RegisterFactory.eINSTANCE.createPolicyReview();
        steps.set(meeting, Literals.MEETING__POLICY_REVIEW, review);
        return review;
    }
}
