package org.consultum.meeting.run;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes an item up, and so ends the one in hand. */
public final class TakeUp extends IntentionCommand {

    /**
     * The command.
     *
     * @param now the moment
     */
    public TakeUp(EditingDomain domain, AgendaItem item, Instant now) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
