package org.consultum.edit.command;

import java.util.List;
import org.consultum.model.AgendaItem;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Moves an item, with everything below it, before its neighbour at the same level. */
public final class MoveAgendaItemUp extends IntentionCommand {

    private final AgendaItem item;

    public MoveAgendaItemUp(EditingDomain domain, AgendaItem item) {
        super(domain, about(name(item.getTitle())));
        this.item = item;
    }

    @Override
    protected void plan(Steps steps) {
        List<AgendaItem> siblings = ItemSlot.siblings(item);
        int index = siblings.indexOf(item);
        if (index == 0) {
            steps.refuse(refused("first", name(item.getTitle())));
        } else {
            steps.move(item.eContainer(), ItemSlot.listOf(item.eContainer()), item, index - 1);
        }
    }
}
