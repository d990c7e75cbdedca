package org.consultum.agenda.referral;

import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.ItemPurpose;
import org.consultum.model.base.NewElements;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Refers an item, or a decision on it, to another committee: it waits there for an agenda, linked to where it comes from. */
public final class ReferItem extends IntentionCommand {

    public ReferItem(EditingDomain domain, NewElements elements, AgendaItem item, Optional<Decision> decision, Committee committee, ItemPurpose purpose) {
        super(domain, Messages.label(ReferItem.class), Messages.description(ReferItem.class, Messages.name(item.getTitle()), Messages.name(committee.getName())));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
