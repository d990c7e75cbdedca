package org.consultum.meeting.minutes;

import java.time.LocalDate;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.MinutesSteps;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Sends the minutes out for correction. */
public final class CirculateMinutes extends MeetingCommand {

    private final Meeting meeting;
    private final LocalDate on;

    /**
     * The command.
     *
     * @param on the day
     */
    public CirculateMinutes(EditingDomain domain, Meeting meeting, LocalDate on) {
        super(domain, "CirculateMinutes", Parties.title(meeting));
        this.meeting = meeting;
        this.on = on;
    }

    @Override
    protected void plan(Steps steps) {
        MinutesSteps.plan(meeting, MinutesState.CIRCULATED, steps);
        if (meeting.getMinutes() != null) {
            steps.set(meeting.getMinutes(), Literals.MINUTES__CIRCULATED_ON, on);
        }
    }
}
