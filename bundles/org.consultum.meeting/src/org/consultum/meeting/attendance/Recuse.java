package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A member steps back for one item. */
public final class Recuse extends IntentionCommand {

    /**
     * The command.
     *
     * @param reason the interest
     * @param at when
     */
    public Recuse(EditingDomain domain, NewElements elements, Meeting meeting, AgendaItem item, Party party, Optional<String> reason, ZonedDateTime at) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
