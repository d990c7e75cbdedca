package org.consultum.agenda.templates;

import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.ItemPlace;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Puts an item on an agenda that is published already, with the reason why it is urgent (rule U-02). On an agenda that is not published
 * it is an item like any other and needs no reason.
 */
public final class AddLateItem extends IntentionCommand {

    private final NewElements elements;
    private final ItemPlace place;
    private final ItemKind kind;
    private final String title;
    private final String reason;

    /**
     * A late item.
     *
     * @param title its title; may be empty, because people add the row first and type then
     * @param reason why it is added late; may be empty only while the agenda is not published
     */
    public AddLateItem(EditingDomain domain, NewElements elements, ItemPlace place, ItemKind kind, String title, String reason) {
        super(domain, Messages.label(AddLateItem.class), Messages.description(AddLateItem.class, title));
        this.elements = elements;
        this.place = place;
        this.kind = kind;
        this.title = title;
        this.reason = reason;
    }

    @Override
    protected void plan(Steps steps) {
        Place.of(place, steps).ifPresent(target -> {
            if (target.published() && reason.isBlank()) {
                steps.refuse(Messages.refused("lateReasonMissing"));
            }
            var item = elements.create(AgendaItem.class, Literals.AGENDA_ITEM);
            item.setTitle(title);
            item.setKind(kind);
            if (target.published()) {
                item.setLate(true);
                item.setLateReason(reason.strip());
            }
            steps.create(target.owner(), target.list(), target.index(), item);
        });
    }
}
