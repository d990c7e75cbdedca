package org.consultum.meeting.attendance;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.Party;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes a recusal back: it was recorded by mistake. */
public final class EndRecusal extends IntentionCommand {

    /**
     * The command.
     *
     */
    public EndRecusal(EditingDomain domain, AgendaItem item, Party party) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
