package org.consultum.meeting.run;

import java.time.Instant;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Ends the item in hand without taking up another. */
public final class EndItem extends MeetingCommand {

    private final Meeting meeting;
    private final Instant now;

    /**
     * The command.
     *
     * @param now the moment
     */
    public EndItem(EditingDomain domain, Meeting meeting, Instant now) {
        super(domain, "EndItem", Parties.title(meeting));
        this.meeting = meeting;
        this.now = now;
    }

    @Override
    protected void plan(Steps steps) {
        ItemSteps.end(meeting, now, steps);
    }
}
