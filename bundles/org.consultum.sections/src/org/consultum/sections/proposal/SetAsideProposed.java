package org.consultum.sections.proposal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SetAsideProposal;
import org.consultum.model.base.NewElements;
import org.consultum.sections.internal.Messages;
import org.consultum.spi.proposal.Proposal;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Records that a committee does not want a proposed item now, with the reason; it is proposed again from a day on, or never.
 *
 * @since 0.1
 */
public final class SetAsideProposed extends IntentionCommand {

    private final NewElements elements;
    private final Proposal proposal;
    private final Details details;

    /**
     * What is recorded.
     *
     * @param reason why it is set aside
     * @param until the day from which it is proposed again; empty for never
     * @param on the day it is set aside
     * @param by who decides so
     */
    public record Details(String reason, Optional<LocalDate> until, LocalDate on, Optional<Party> by) {

        public Details {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(until);
            Objects.requireNonNull(on);
            Objects.requireNonNull(by);
        }
    }

    public SetAsideProposed(EditingDomain domain, NewElements elements, Proposal proposal, Details details) {
        super(domain, Messages.text("SetAsideProposed.label"), Messages.text("SetAsideProposed.description", proposal.title()));
        this.elements = elements;
        this.proposal = proposal;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        if (details.reason().isBlank()) {
            steps.refuse(Messages.text("refused.noReason"));
        }
        if (details.until().filter(day -> !day.isAfter(details.on())).isPresent()) {
            steps.refuse(Messages.text("refused.untilPast"));
        }
        var aside = elements.create(SetAsideProposal.class, Literals.SET_ASIDE_PROPOSAL);
        aside.setProposal(proposal.key());
        aside.setTitle(proposal.title());
        aside.setReason(details.reason());
        details.until().ifPresent(aside::setUntil);
        aside.setDecidedOn(details.on());
        details.by().ifPresent(aside::setDecidedBy);
        proposal.committee().getSetAsideProposals().stream().filter(earlier -> proposal.key().equals(earlier.getProposal()))
            .forEach(earlier -> steps.remove(proposal.committee(), Literals.COMMITTEE__SET_ASIDE_PROPOSALS, earlier));
        steps.create(proposal.committee(), Literals.COMMITTEE__SET_ASIDE_PROPOSALS, aside);
    }
}
