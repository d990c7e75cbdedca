package org.consultum.agenda.referral;

import java.util.Optional;
import org.consultum.agenda.internal.ItemCopies;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.agenda.internal.References;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Refers an item, or a decision on it, to another committee: an item with the same papers and marking waits there for an agenda, linked
 * to where it comes from. Refuses what waits there already.
 */
public final class ReferItem extends IntentionCommand {

    private final NewElements elements;
    private final AgendaItem item;
    private final Optional<Decision> decision;
    private final Committee committee;
    private final ItemPurpose purpose;

    /**
     * A referral.
     *
     * @param decision the decision of the item that is referred; empty for the item as a whole
     * @param committee the committee it is referred to
     * @param purpose what that committee is asked to do
     */
    public ReferItem(EditingDomain domain, NewElements elements, AgendaItem item, Optional<Decision> decision, Committee committee,
            ItemPurpose purpose) {
        super(domain, Messages.label(ReferItem.class),
            Messages.description(ReferItem.class, Messages.name(item.getTitle()), Messages.name(committee.getName())));
        this.elements = elements;
        this.item = item;
        this.decision = decision;
        this.committee = committee;
        this.purpose = purpose;
    }

    @Override
    protected void plan(Steps steps) {
        if (item.getKind() != ItemKind.ITEM) {
            steps.refuse(Messages.refused("referOnlyItems"));
        }
        if (Place.committeeOf(item).filter(own -> own == committee).isPresent()) {
            steps.refuse(Messages.refused("referToItself", Messages.name(committee.getName())));
        }
        if (committee.getBacklog().stream().anyMatch(this::isThis)) {
            steps.refuse(Messages.refused("referredAlready", Messages.name(item.getTitle()), Messages.name(committee.getName())));
        }
        steps.create(committee, Literals.COMMITTEE__BACKLOG, referred());
        if (decision.isEmpty() || item.getReferredTo() == null) {
            steps.set(item, Literals.AGENDA_ITEM__REFERRED_TO, committee);
        }
        decision.ifPresent(made -> steps.set(made, Literals.DECISION__REFERRED_TO, committee));
    }

    private boolean isThis(AgendaItem waiting) {
        return References.pointsAt(waiting, Literals.AGENDA_ITEM__REFERRED_FROM, item)
            && decision.map(made -> waiting.getArisesFrom().contains(made)).orElse(waiting.getArisesFrom().isEmpty());
    }

    private AgendaItem referred() {
        var referred = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
        referred.setTitle(item.getTitle());
        referred.setPurpose(purpose);
        referred.setText(decision.map(Decision::getText).orElse(item.getText()));
        referred.setClosed(item.isClosed());
        referred.setClosedReason(item.getClosedReason());
        referred.setReferredFrom(item);
        decision.ifPresent(referred.getArisesFrom()::add);
        item.getPapers().forEach(use -> referred.getPapers().add(ItemCopies.use(use, elements)));
        if (item.getMarking() != null) {
            referred.setMarking(EcoreUtil.copy(item.getMarking()));
        }
        return referred;
    }
}
