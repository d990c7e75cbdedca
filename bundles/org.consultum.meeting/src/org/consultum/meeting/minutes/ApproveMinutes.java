package org.consultum.meeting.minutes;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.MinutesSteps;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes that the minutes were approved; the meeting goes to approved minutes with them. */
public final class ApproveMinutes extends MeetingCommand {

    private final Meeting meeting;
    private final LocalDate on;
    private final Optional<Meeting> in;

    /**
     * The command.
     *
     * @param on the day
     * @param in the meeting that approved them
     */
    public ApproveMinutes(EditingDomain domain, Meeting meeting, LocalDate on, Optional<Meeting> in) {
        super(domain, "ApproveMinutes", Parties.title(meeting));
        this.meeting = meeting;
        this.on = on;
        this.in = in;
    }

    @Override
    protected void plan(Steps steps) {
        MinutesSteps.approve(meeting, on, in, steps);
    }
}
