package org.consultum.meeting.minutes;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Correction;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Rejects a correction; it stays recorded with the reason. */
public final class RejectCorrection extends IntentionCommand {

    /**
     * The command.
     *
     * @param reason why
     */
    public RejectCorrection(EditingDomain domain, NewElements elements, Correction correction, String reason) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
