package org.consultum.edit.command;

import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Makes an item the last sub-item of the item before it. It keeps its place in the order of the agenda. */
public final class IndentAgendaItem extends IntentionCommand {

    private final AgendaItem item;

    public IndentAgendaItem(EditingDomain domain, AgendaItem item) {
        super(domain, about(name(item.getTitle())));
        this.item = item;
    }

    @Override
    protected void plan(Steps steps) {
        List<AgendaItem> siblings = ItemSlot.siblings(item);
        int index = siblings.indexOf(item);
        if (index == 0) {
            steps.refuse(refused("nothingBefore", name(item.getTitle())));
        } else if (siblings.get(index - 1).getKind() == ItemKind.BREAK) {
            steps.refuse(refused("belowBreak"));
        } else {
            steps.remove(item.eContainer(), ItemSlot.listOf(item.eContainer()), item);
            steps.add(siblings.get(index - 1), Literals.AGENDA_ITEM__ITEMS, item);
        }
    }
}
