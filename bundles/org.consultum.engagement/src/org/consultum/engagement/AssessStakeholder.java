package org.consultum.engagement;

import org.consultum.edit.command.Steps;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Stakeholder;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes how much a stakeholder can change, how much is at stake for it, and how it is to be engaged. */
public final class AssessStakeholder extends EngagementCommand {

    private final Stakeholder stakeholder;
    private final Assessment assessment;

    public AssessStakeholder(EditingDomain domain, Stakeholder stakeholder, Assessment assessment) {
        super(domain, "AssessStakeholder", stakeholder.getParty() == null ? "" : name(stakeholder.getParty().getName()));
        this.stakeholder = stakeholder;
        this.assessment = assessment;
    }

    @Override
    protected void plan(Steps steps) {
        steps.set(stakeholder, Literals.STAKEHOLDER__INFLUENCE, assessment.influence());
        steps.set(stakeholder, Literals.STAKEHOLDER__CONCERN, assessment.concern());
        steps.set(stakeholder, Literals.STAKEHOLDER__APPROACH, assessment.approach().orElse(null));
    }
}
