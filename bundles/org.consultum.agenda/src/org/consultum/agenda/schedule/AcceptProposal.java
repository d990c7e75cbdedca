package org.consultum.agenda.schedule;


import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts the items of a meeting in the order of a proposal, and opens its sittings with the items proposed. */
public final class AcceptProposal extends IntentionCommand {

    public AcceptProposal(EditingDomain domain, Proposal proposal) {
        super(domain, Messages.label(AcceptProposal.class), Messages.description(AcceptProposal.class, proposal.moved().size()));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
