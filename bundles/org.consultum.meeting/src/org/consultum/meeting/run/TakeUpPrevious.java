package org.consultum.meeting.run;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Goes back to the item before. */
public final class TakeUpPrevious extends IntentionCommand {

    /**
     * The command.
     *
     * @param now the moment
     */
    public TakeUpPrevious(EditingDomain domain, Meeting meeting, Instant now) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
