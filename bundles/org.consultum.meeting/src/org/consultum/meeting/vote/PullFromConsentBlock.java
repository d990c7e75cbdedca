package org.consultum.meeting.vote;

import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes an item out of the consent items, so that it is discussed. */
public final class PullFromConsentBlock extends MeetingCommand {

    private final AgendaItem item;

    /**
     * The command.
     *
     * @param item the item
     */
    public PullFromConsentBlock(EditingDomain domain, AgendaItem item) {
        super(domain, "PullFromConsentBlock", Parties.title(item));
        this.item = item;
    }

    @Override
    protected void plan(Steps steps) {
        if (!item.isConsent()) {
            steps.refuse(Messages.text("refused.noConsentItem"));
        }
        if (AgendaWalk.decided(item)) {
            steps.refuse(Messages.text("refused.alreadyDecided"));
        }
        steps.set(item, Literals.AGENDA_ITEM__CONSENT, false);
    }
}
