package org.consultum.meeting.minutes;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes circulated minutes back to being written. */
public final class BackToDraft extends IntentionCommand {

    /**
     * The command.
     *
     */
    public BackToDraft(EditingDomain domain, Meeting meeting) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
