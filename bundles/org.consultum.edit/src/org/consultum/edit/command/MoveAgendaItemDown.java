package org.consultum.edit.command;

import java.util.List;
import org.consultum.model.AgendaItem;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Moves an item, with everything below it, after its neighbour at the same level. */
public final class MoveAgendaItemDown extends IntentionCommand {

    private final AgendaItem item;

    public MoveAgendaItemDown(EditingDomain domain, AgendaItem item) {
        super(domain, about(name(item.getTitle())));
        this.item = item;
    }

    @Override
    protected void plan(Steps steps) {
        List<AgendaItem> siblings = ItemSlot.siblings(item);
        int index = siblings.indexOf(item);
        if (index == siblings.size() - 1) {
            steps.refuse(refused("last", name(item.getTitle())));
        } else {
            steps.move(item.eContainer(), ItemSlot.listOf(item.eContainer()), item, index + 1);
        }
    }
}
