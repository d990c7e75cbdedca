package org.consultum.meeting.minutes;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts the approval of the minutes of a meeting on the agenda of a later one, after the adoption of the agenda. */
public final class PlaceMinutesOnAgenda extends IntentionCommand {

    /**
     * The command.
     *
     * @param minuted the meeting whose minutes are to be approved
     * @param next the meeting that is to approve them
     */
    public PlaceMinutesOnAgenda(EditingDomain domain, NewElements elements, Meeting minuted, Meeting next) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
