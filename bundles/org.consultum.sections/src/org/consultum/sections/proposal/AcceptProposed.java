package org.consultum.sections.proposal;

import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Marking;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.sections.internal.Messages;
import org.consultum.spi.proposal.Proposal;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Takes a proposed item onto the agenda of a meeting of the committee, at its end: with title, purpose and time as proposed, the reason as its
 * text, the marking of what it is about and a reference to it. On an agenda that is published already it counts as added late, for that reason.
 *
 * @since 0.1
 */
public final class AcceptProposed extends IntentionCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final Proposal proposal;

    public AcceptProposed(EditingDomain domain, NewElements elements, Meeting meeting, Proposal proposal) {
        super(domain, Messages.text("AcceptProposed.label"), Messages.text("AcceptProposed.description", proposal.title()));
        this.elements = elements;
        this.meeting = meeting;
        this.proposal = proposal;
    }

    @Override
    protected void plan(Steps steps) {
        if (meeting.getCommittee() != proposal.committee()) {
            steps.refuse(Messages.text("refused.otherCommittee", String.valueOf(proposal.committee().getName())));
            return;
        }
        if (meeting.getState() == MeetingState.CLOSED || meeting.getState() == MeetingState.MINUTES_APPROVED
            || meeting.getState() == MeetingState.CANCELLED) {
            steps.refuse(Messages.text("refused.meetingOver"));
            return;
        }
        Agenda agenda = meeting.getAgenda();
        if (agenda == null) {
            agenda = RegisterFactory.eINSTANCE.createAgenda();
            steps.set(meeting, Literals.MEETING__AGENDA, agenda);
        }
        steps.create(agenda, Literals.AGENDA__ITEMS, item(agenda.getPublishedOn() != null));
    }

    private AgendaItem item(boolean late) {
        var item = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
        item.setTitle(proposal.title());
        if (proposal.purpose() != ItemPurpose.NONE) {
            item.setPurpose(proposal.purpose());
        }
        if (proposal.minutes() > 0) {
            item.setMinutesPlanned(proposal.minutes());
        }
        item.setText(proposal.reason());
        if (late) {
            item.setLate(true);
            item.setLateReason(proposal.reason());
        }
        // Title and reason tell of it: the item must not get further than what it is about.
        marking(proposal.about()).ifPresent(marking -> item.setMarking(EcoreUtil.copy(marking)));
        item.getArisesFrom().add(proposal.about());
        item.setProposal(proposal.key());
        return item;
    }

    /** The marking of an element, or the nearest one around it. */
    private static Optional<Marking> marking(EObject object) {
        for (EObject outer = object; outer != null && !(outer instanceof Register); outer = outer.eContainer()) {
            if (outer instanceof Element element && element.getMarking() != null) {
                return Optional.of(element.getMarking());
            }
        }
        return Optional.empty();
    }
}
