package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** An alternate takes the place of a member. */
public final class SendAlternate extends IntentionCommand {

    /**
     * The command.
     *
     * @param membership whose place
     * @param at when
     */
    public SendAlternate(EditingDomain domain, NewElements elements, Meeting meeting, Membership membership, Party alternate, ZonedDateTime at, boolean remote) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
