package org.consultum.meeting.run;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Ends the item in hand without taking up another. */
public final class EndItem extends IntentionCommand {

    /**
     * The command.
     *
     * @param now the moment
     */
    public EndItem(EditingDomain domain, Meeting meeting, Instant now) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
