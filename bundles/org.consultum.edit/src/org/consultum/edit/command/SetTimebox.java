package org.consultum.edit.command;

import java.util.Collection;
import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Gives items a time box, or takes it away. */
public final class SetTimebox extends IntentionCommand {

    private final Collection<AgendaItem> items;
    private final int minutes;

    /**
     * A new time box.
     *
     * @param minutes its length in minutes; 0 for none
     */
    public SetTimebox(EditingDomain domain, Collection<AgendaItem> items, int minutes) {
        super(domain, about(items.size(), minutes));
        this.items = List.copyOf(items);
        this.minutes = minutes;
    }

    @Override
    protected void plan(Steps steps) {
        if (minutes < 0) {
            steps.refuse(refused("negative"));
        }
        items.forEach(item -> steps.set(item, Literals.AGENDA_ITEM__MINUTES_PLANNED, minutes));
    }
}
