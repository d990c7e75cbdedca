package org.consultum.engagement;

import java.util.List;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SubmissionPoint;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Says which actions, recommendations and decisions came of a point; exactly these. */
public final class LinkOutcomes extends EngagementCommand {

    private final SubmissionPoint point;
    private final List<Element> outcomes;

    public LinkOutcomes(EditingDomain domain, SubmissionPoint point, List<? extends Element> outcomes) {
        super(domain, "LinkOutcomes", name(point.getText()), outcomes.size());
        this.point = point;
        this.outcomes = List.copyOf(outcomes);
    }

    @Override
    protected void plan(Steps steps) {
        if (outcomes.stream().anyMatch(outcome -> !Outcomes.possible(outcome))) {
            steps.refuse(Messages.text("refused.noOutcome"));
        }
        steps.setAll(point, Literals.SUBMISSION_POINT__OUTCOMES, outcomes);
    }
}
