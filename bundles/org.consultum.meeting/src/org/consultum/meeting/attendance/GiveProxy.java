package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Somebody who is there holds the proxy of a member who is not. */
public final class GiveProxy extends IntentionCommand {

    /**
     * The command.
     *
     * @param membership whose vote
     * @param at when
     */
    public GiveProxy(EditingDomain domain, NewElements elements, Meeting meeting, Membership membership, Party holder, ZonedDateTime at) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
