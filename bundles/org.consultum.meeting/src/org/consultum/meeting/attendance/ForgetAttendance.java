package org.consultum.meeting.attendance;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Removes everything recorded about the presence of somebody. */
public final class ForgetAttendance extends IntentionCommand {

    /**
     * The command.
     *
     */
    public ForgetAttendance(EditingDomain domain, Meeting meeting, Party party) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
