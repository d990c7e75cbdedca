package org.consultum.meeting.minutes;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes that the minutes were approved; the meeting goes to approved minutes with them. */
public final class ApproveMinutes extends IntentionCommand {

    /**
     * The command.
     *
     * @param on the day
     * @param in the meeting that approved them
     */
    public ApproveMinutes(EditingDomain domain, Meeting meeting, LocalDate on, Optional<Meeting> in) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
