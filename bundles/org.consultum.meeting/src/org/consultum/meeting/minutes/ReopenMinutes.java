package org.consultum.meeting.minutes;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Opens final minutes again, while they are the latest (M-02). */
public final class ReopenMinutes extends IntentionCommand {

    /**
     * The command.
     *
     * @param reason why
     */
    public ReopenMinutes(EditingDomain domain, Meeting meeting, String reason) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
