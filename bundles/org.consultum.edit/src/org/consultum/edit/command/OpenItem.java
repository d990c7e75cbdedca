package org.consultum.edit.command;

import org.consultum.model.AgendaItem;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Opens an item again that was closed to observers and the public, and drops the ground for closing it. */
public final class OpenItem extends IntentionCommand {

    private final AgendaItem item;

    public OpenItem(EditingDomain domain, AgendaItem item) {
        super(domain, about(name(item.getTitle())));
        this.item = item;
    }

    @Override
    protected void plan(Steps steps) {
        steps.set(item, Literals.AGENDA_ITEM__CLOSED, false);
        steps.set(item, Literals.AGENDA_ITEM__CLOSED_REASON, null);
    }
}
