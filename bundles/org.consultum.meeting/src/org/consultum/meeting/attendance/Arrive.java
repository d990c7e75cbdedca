package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Somebody comes, or is back. */
public final class Arrive extends IntentionCommand {

    /**
     * The command.
     *
     * @param at when
     * @param remote whether they attend from elsewhere
     */
    public Arrive(EditingDomain domain, NewElements elements, Meeting meeting, Party party, ZonedDateTime at, boolean remote) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
