package org.consultum.meeting.run;

import java.time.Instant;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Goes back to the item before. */
public final class TakeUpPrevious extends MeetingCommand {

    private final Meeting meeting;
    private final Instant now;

    /**
     * The command.
     *
     * @param now the moment
     */
    public TakeUpPrevious(EditingDomain domain, Meeting meeting, Instant now) {
        super(domain, "TakeUpPrevious", Parties.title(meeting));
        this.meeting = meeting;
        this.now = now;
    }

    @Override
    protected void plan(Steps steps) {
        MeetingRun.at(meeting, now).previous().ifPresentOrElse(item -> ItemSteps.takeUp(meeting, item, now, steps),
            () -> steps.refuse(Messages.text("refused.noItem")));
    }
}
