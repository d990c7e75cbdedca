package org.consultum.meeting.minutes;

import java.time.LocalDate;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Sends the minutes out for correction. */
public final class CirculateMinutes extends IntentionCommand {

    /**
     * The command.
     *
     * @param on the day
     */
    public CirculateMinutes(EditingDomain domain, Meeting meeting, LocalDate on) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
