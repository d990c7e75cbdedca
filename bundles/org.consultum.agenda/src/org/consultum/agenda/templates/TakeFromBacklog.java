package org.consultum.agenda.templates;

import java.util.Collection;
import java.util.Optional;
import org.consultum.edit.command.ItemPlace;
import org.consultum.model.AgendaItem;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes items that wait for an agenda on to one. A published agenda needs the reason. */
public final class TakeFromBacklog extends IntentionCommand {

    public TakeFromBacklog(EditingDomain domain, Collection<AgendaItem> items, ItemPlace place, Optional<String> lateReason) {
        super(domain, Messages.label(TakeFromBacklog.class), Messages.description(TakeFromBacklog.class, items.size(), ""));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
