package org.consultum.agenda.templates;

import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts the consent items of an agenda together below a heading of their own. */
public final class ArrangeConsentItems extends IntentionCommand {

    public ArrangeConsentItems(EditingDomain domain, NewElements elements, Meeting meeting) {
        super(domain, Messages.label(ArrangeConsentItems.class), Messages.description(ArrangeConsentItems.class));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
