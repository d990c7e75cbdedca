package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Somebody goes. */
public final class Leave extends IntentionCommand {

    /**
     * The command.
     *
     * @param at when
     */
    public Leave(EditingDomain domain, NewElements elements, Meeting meeting, Party party, ZonedDateTime at) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
