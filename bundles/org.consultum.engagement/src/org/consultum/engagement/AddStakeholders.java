package org.consultum.engagement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.Committee;
import org.consultum.model.FeedbackList;
import org.consultum.model.Party;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Stakeholder;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Enters several parties into a committee's register of stakeholders at once, for them to be assessed later. */
public final class AddStakeholders extends EngagementCommand {

    private final NewElements elements;
    private final Committee committee;
    private final List<Party> parties;

    public AddStakeholders(EditingDomain domain, NewElements elements, Committee committee, List<? extends Party> parties) {
        super(domain, "AddStakeholders", parties.size(), name(committee.getName()));
        this.elements = elements;
        this.committee = committee;
        this.parties = List.copyOf(parties);
    }

    @Override
    protected void plan(Steps steps) {
        FeedbackList known = committee.getFeedbackList();
        FeedbackList list = known == null ? RegisterFactory.eINSTANCE.createFeedbackList() : known;
        if (known == null) {
            steps.set(committee, Literals.COMMITTEE__FEEDBACK_LIST, list);
        }
        Set<Party> there = new HashSet<>();
        list.getStakeholders().forEach(stakeholder -> there.add(stakeholder.getParty()));
        List<Party> fresh = parties.stream().filter(there::add).toList();
        if (fresh.isEmpty()) {
            steps.refuse(Messages.text("refused.stakeholdersKnown"));
        }
        for (Party party : fresh) {
            Stakeholder stakeholder = elements.create(Stakeholder.class, Literals.STAKEHOLDER);
            stakeholder.setParty(party);
            steps.create(list, Literals.FEEDBACK_LIST__STAKEHOLDERS, stakeholder);
        }
    }
}
