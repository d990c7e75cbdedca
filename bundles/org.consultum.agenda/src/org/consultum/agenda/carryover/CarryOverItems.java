package org.consultum.agenda.carryover;

import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Carries the items of a preview over to the agenda of the next meeting, with links both ways. What was carried over already is left alone. */
public final class CarryOverItems extends IntentionCommand {

    public CarryOverItems(EditingDomain domain, NewElements elements, CarryOverPreview preview, Meeting next, ReturningActions actions) {
        super(domain, Messages.label(CarryOverItems.class), Messages.description(CarryOverItems.class, Messages.name(next.getTitle())));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
