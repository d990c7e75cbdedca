package org.consultum.meeting.policyreview;

import java.util.Optional;
import org.consultum.edit.Labels;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.ActionItem;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Finding;
import org.consultum.model.Meeting;
import org.consultum.model.PolicyReview;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Makes an action, a recommendation or a decision an output of a policy review session (rule R-01). */
public final class AddOutput extends MeetingCommand {

    private final Meeting meeting;
    private final Optional<Finding> finding;
    private final Element output;

    /**
     * The command.
     *
     * @param finding the finding it follows from; empty for an output of the session as a whole
     */
    public AddOutput(EditingDomain domain, Meeting meeting, Optional<Finding> finding, Element output) {
        super(domain, "AddOutput", Labels.ofUser().label(output), Parties.title(meeting));
        this.meeting = meeting;
        this.finding = finding;
        this.output = output;
    }

    @Override
    protected void plan(Steps steps) {
        if (!(output instanceof ActionItem || output instanceof Recommendation || output instanceof Decision)) {
            steps.refuse(Messages.text("refused.noOutput"));
        }
        PolicyReview review = InputSteps.review(meeting, steps);
        boolean there = finding.map(Finding::getOutputs).orElseGet(review::getOutputs).contains(output);
        if (there) {
            steps.refuse(Messages.text("refused.outputThere"));
        } else if (finding.isPresent()) {
            steps.add(finding.get(), Literals.FINDING__OUTPUTS, output);
        } else {
            steps.add(review, Literals.POLICY_REVIEW__OUTPUTS, output);
        }
    }
}
