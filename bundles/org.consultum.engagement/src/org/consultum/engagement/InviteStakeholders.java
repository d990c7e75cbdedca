package org.consultum.engagement;

import java.util.ArrayList;
import java.util.List;
import org.consultum.edit.command.Steps;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes who is asked to answer in a round, in addition to those who are already. */
public final class InviteStakeholders extends EngagementCommand {

    private final ConsultationRound round;
    private final List<Party> parties;

    public InviteStakeholders(EditingDomain domain, ConsultationRound round, List<? extends Party> parties) {
        super(domain, "InviteStakeholders", name(round.getTitle()), parties.size());
        this.round = round;
        this.parties = List.copyOf(parties);
    }

    @Override
    protected void plan(Steps steps) {
        var invited = new ArrayList<Party>(round.getInvited());
        parties.stream().filter(party -> !invited.contains(party)).forEach(invited::add);
        steps.setAll(round, Literals.CONSULTATION_ROUND__INVITED, invited);
    }
}
