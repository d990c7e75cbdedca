package org.consultum.edit.command;

import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Raises an item by one level. The items that follow it below the same item become its own sub-items, so that no row changes its place
 * in the order of the agenda; those after a break stay where they are.
 */
public final class OutdentAgendaItem extends IntentionCommand {

    private final AgendaItem item;

    public OutdentAgendaItem(EditingDomain domain, AgendaItem item) {
        super(domain, about(name(item.getTitle())));
        this.item = item;
    }

    @Override
    protected void plan(Steps steps) {
        if (!(item.eContainer() instanceof AgendaItem parent)) {
            steps.refuse(refused("topLevel", name(item.getTitle())));
            return;
        }
        List<AgendaItem> siblings = ItemSlot.siblings(item);
        var following = item.getKind() == ItemKind.BREAK ? List.<AgendaItem>of()
            : siblings.subList(siblings.indexOf(item) + 1, siblings.size());
        following.forEach(next -> steps.remove(parent, Literals.AGENDA_ITEM__ITEMS, next));
        steps.remove(parent, Literals.AGENDA_ITEM__ITEMS, item);
        steps.add(parent.eContainer(), ItemSlot.listOf(parent.eContainer()), ItemSlot.siblings(parent).indexOf(parent) + 1, item);
        following.forEach(next -> steps.add(item, Literals.AGENDA_ITEM__ITEMS, next));
    }
}
