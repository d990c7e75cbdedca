package org.consultum.meeting.minutes;

import java.util.Locale;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Fills what is still empty in the minutes from the agenda and from what happened. Overwrites nothing. */
public final class FillMinutes extends IntentionCommand {

    /**
     * The command.
     *
     * @param language of the minutes
     */
    public FillMinutes(EditingDomain domain, NewElements elements, Meeting meeting, Locale language) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
