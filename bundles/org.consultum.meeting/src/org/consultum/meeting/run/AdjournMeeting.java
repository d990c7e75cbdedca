package org.consultum.meeting.run;

import java.time.Instant;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.internal.StateSteps;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Closes the meeting and ends the item in hand. Refused while items are undecided (G-01). */
public final class AdjournMeeting extends MeetingCommand {

    private final Meeting meeting;
    private final Instant now;

    /**
     * The command.
     *
     * @param now the moment
     */
    public AdjournMeeting(EditingDomain domain, Meeting meeting, Instant now) {
        super(domain, "AdjournMeeting", Parties.title(meeting));
        this.meeting = meeting;
        this.now = now;
    }

    @Override
    protected void plan(Steps steps) {
        StateSteps.plan(meeting, MeetingState.CLOSED, Optional.empty(), now, objection -> true, steps);
    }
}
