package org.consultum.meeting.run;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Closes the meeting and ends the item in hand. Refused while items are undecided. */
public final class AdjournMeeting extends IntentionCommand {

    /**
     * The command.
     *
     * @param now the moment
     */
    public AdjournMeeting(EditingDomain domain, Meeting meeting, Instant now) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
