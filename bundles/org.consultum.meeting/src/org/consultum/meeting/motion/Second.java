package org.consultum.meeting.motion;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Motion;
import org.consultum.model.Party;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A motion is seconded. */
public final class Second extends IntentionCommand {

    /**
     * The command.
     *
     */
    public Second(EditingDomain domain, Motion motion, Party seconder) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
