package org.consultum.meeting.minutes;

import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.MinutesSteps;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.consultum.model.MinutesState;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes circulated minutes back to being written. */
public final class BackToDraft extends MeetingCommand {

    private final Meeting meeting;

    /**
     * The command.
     *
     * @param meeting the meeting
     */
    public BackToDraft(EditingDomain domain, Meeting meeting) {
        super(domain, "BackToDraft", Parties.title(meeting));
        this.meeting = meeting;
    }

    @Override
    protected void plan(Steps steps) {
        if (MinutesStates.of(meeting) != MinutesState.CIRCULATED) {
            steps.refuse(Messages.text("refused.notCirculated"));
            return;
        }
        MinutesSteps.plan(meeting, MinutesState.DRAFT, steps);
    }
}
