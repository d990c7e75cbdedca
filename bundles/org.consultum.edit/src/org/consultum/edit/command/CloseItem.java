package org.consultum.edit.command;

import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Excludes observers and the public from an item. */
public final class CloseItem extends IntentionCommand {

    private final AgendaItem item;
    private final Optional<String> reason;

    /**
     * Closes an item.
     *
     * @param reason the ground on which it is closed; if empty, a reason given before stands
     */
    public CloseItem(EditingDomain domain, AgendaItem item, Optional<String> reason) {
        super(domain, about(name(item.getTitle())));
        this.item = item;
        this.reason = reason;
    }

    @Override
    protected void plan(Steps steps) {
        steps.set(item, Literals.AGENDA_ITEM__CLOSED, true);
        reason.ifPresent(text -> steps.set(item, Literals.AGENDA_ITEM__CLOSED_REASON, text));
    }
}
