package org.consultum.meeting.run;

import java.time.Instant;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.internal.StateSteps;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Opens the meeting: notes who presides and when it was opened. */
public final class OpenMeeting extends MeetingCommand {

    private final Meeting meeting;
    private final Party presiding;
    private final Instant now;

    /**
     * The command.
     *
     * @param presiding who presides
     * @param now the moment
     */
    public OpenMeeting(EditingDomain domain, Meeting meeting, Party presiding, Instant now) {
        super(domain, "OpenMeeting", Parties.title(meeting), Parties.name(presiding));
        this.meeting = meeting;
        this.presiding = presiding;
        this.now = now;
    }

    @Override
    protected void plan(Steps steps) {
        steps.set(meeting, Literals.MEETING__PRESIDED_BY, presiding);
        StateSteps.plan(meeting, MeetingState.IN_SESSION, Optional.empty(), now,
            objection -> !objection.code().equals("open.noPresiding"), steps);
    }
}
