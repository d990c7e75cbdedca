package org.consultum.meeting.minutes;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Correction;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Accepts a correction and changes the words in the record. */
public final class AcceptCorrection extends IntentionCommand {

    /**
     * The command.
     *
     */
    public AcceptCorrection(EditingDomain domain, Correction correction) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
