package org.consultum.meeting.motion;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Motion;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A motion is withdrawn by its mover, and with it the pending amendments of it. */
public final class Withdraw extends IntentionCommand {

    /**
     * The command.
     *
     */
    public Withdraw(EditingDomain domain, Motion motion) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
