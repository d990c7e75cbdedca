package org.consultum.agenda.templates;

import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts the standing items of an earlier meeting on an agenda, in the order they had. Those that are there are left alone. */
public final class InsertStandingItems extends IntentionCommand {

    public InsertStandingItems(EditingDomain domain, NewElements elements, Meeting from, Meeting meeting) {
        super(domain, Messages.label(InsertStandingItems.class), Messages.description(InsertStandingItems.class, Messages.name(from.getTitle())));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
