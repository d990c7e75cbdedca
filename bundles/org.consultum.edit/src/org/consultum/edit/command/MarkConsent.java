package org.consultum.edit.command;

import java.util.Collection;
import java.util.List;
import org.consultum.model.AgendaItem;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts items among those passed together without discussion, or takes them out. */
public final class MarkConsent extends IntentionCommand {

    private final Collection<AgendaItem> items;
    private final boolean consent;

    public MarkConsent(EditingDomain domain, Collection<AgendaItem> items, boolean consent) {
        super(domain, about(items.size(), consent ? 1 : 0));
        this.items = List.copyOf(items);
        this.consent = consent;
    }

    @Override
    protected void plan(Steps steps) {
        items.forEach(item -> steps.set(item, Literals.AGENDA_ITEM__CONSENT, consent));
    }
}
