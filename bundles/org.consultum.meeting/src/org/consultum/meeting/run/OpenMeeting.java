package org.consultum.meeting.run;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Opens the meeting: notes who presides and when. */
public final class OpenMeeting extends IntentionCommand {

    /**
     * The command.
     *
     * @param presiding who presides
     * @param now the moment
     */
    public OpenMeeting(EditingDomain domain, Meeting meeting, Party presiding, Instant now) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
