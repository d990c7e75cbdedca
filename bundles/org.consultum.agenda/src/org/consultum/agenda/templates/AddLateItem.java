package org.consultum.agenda.templates;

import org.consultum.edit.command.ItemPlace;
import org.consultum.model.ItemKind;
import org.consultum.model.base.NewElements;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts an item on an agenda that is published already, with the reason why it is urgent. */
public final class AddLateItem extends IntentionCommand {

    public AddLateItem(EditingDomain domain, NewElements elements, ItemPlace place, ItemKind kind, String title, String reason) {
        super(domain, Messages.label(AddLateItem.class), Messages.description(AddLateItem.class, title));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
