package org.consultum.engagement;

import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.Committee;
import org.consultum.model.Party;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Stakeholder;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Enters somebody into a committee's register of stakeholders. A party is in it once. */
public final class AddStakeholder extends EngagementCommand {

    private final NewElements elements;
    private final Committee committee;
    private final Details details;

    /**
     * What is known of the stakeholder.
     *
     * @param party who it is
     * @param category group of interest, such as "small business"
     * @param interest interest in the work of the committee, in Markdown
     * @param assessment how it stands to the work
     */
    public record Details(Party party, Optional<String> category, Optional<String> interest, Assessment assessment) {

        public Details {
            Objects.requireNonNull(party);
            Objects.requireNonNull(assessment);
        }

        /** A stakeholder of whom only the name is known. */
        public static Details of(Party party) {
            return new Details(party, Optional.empty(), Optional.empty(), Assessment.NONE);
        }
    }

    public AddStakeholder(EditingDomain domain, NewElements elements, Committee committee, Details details) {
        super(domain, "AddStakeholder", name(details.party().getName()));
        this.elements = elements;
        this.committee = committee;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        var list = committee.getFeedbackList();
        if (list != null && list.getStakeholders().stream().anyMatch(known -> known.getParty() == details.party())) {
            steps.refuse(Messages.text("refused.stakeholderKnown", name(details.party().getName())));
        }
        var stakeholder = elements.create(Stakeholder.class, Literals.STAKEHOLDER);
        stakeholder.setParty(details.party());
        details.category().ifPresent(stakeholder::setCategory);
        details.interest().ifPresent(stakeholder::setInterest);
        stakeholder.setInfluence(details.assessment().influence());
        stakeholder.setConcern(details.assessment().concern());
        details.assessment().approach().ifPresent(stakeholder::setApproach);
        entry(committee, Literals.COMMITTEE__FEEDBACK_LIST, RegisterFactory.eINSTANCE.createFeedbackList(),
            Literals.FEEDBACK_LIST__STAKEHOLDERS, stakeholder, steps);
    }
}
