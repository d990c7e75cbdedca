package org.consultum.meeting.vote;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes an item out of the consent items, so that it is discussed. */
public final class PullFromConsentBlock extends IntentionCommand {

    /**
     * The command.
     *
     */
    public PullFromConsentBlock(EditingDomain domain, AgendaItem item) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
