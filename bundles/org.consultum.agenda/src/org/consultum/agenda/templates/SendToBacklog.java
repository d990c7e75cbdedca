package org.consultum.agenda.templates;

import java.util.Collection;
import org.consultum.model.AgendaItem;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes items off their agenda; they wait for another one of the committee. */
public final class SendToBacklog extends IntentionCommand {

    public SendToBacklog(EditingDomain domain, Collection<AgendaItem> items) {
        super(domain, Messages.label(SendToBacklog.class), Messages.description(SendToBacklog.class, items.size(), ""));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
