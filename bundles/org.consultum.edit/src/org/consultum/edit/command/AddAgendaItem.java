package org.consultum.edit.command;

import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts a new item, heading or break on an agenda. On an agenda that is published already it counts as added late. */
public final class AddAgendaItem extends IntentionCommand {

    private final NewElements elements;
    private final ItemPlace place;
    private final ItemKind kind;
    private final String title;

    /**
     * A new item.
     *
     * @param title its title; may be empty, because people add the row first and type then
     */
    public AddAgendaItem(EditingDomain domain, NewElements elements, ItemPlace place, ItemKind kind, String title) {
        super(domain, about(title));
        this.elements = elements;
        this.place = place;
        this.kind = kind;
        this.title = title;
    }

    @Override
    protected void plan(Steps steps) {
        ItemSlot.at(place, steps).ifPresent(slot -> {
            var item = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
            item.setTitle(title);
            item.setKind(kind);
            item.setLate(slot.published());
            steps.create(slot.owner(), slot.list(), slot.index(Set.of()), item);
        });
    }
}
