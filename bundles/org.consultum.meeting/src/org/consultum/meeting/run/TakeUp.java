package org.consultum.meeting.run;

import java.time.Instant;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.derived.AgendaNumbers;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Takes an item up, and so ends the one in hand. An item that was in hand before is taken up again and keeps the moment it began first.
 */
public final class TakeUp extends MeetingCommand {

    private final AgendaItem item;
    private final Instant now;

    /**
     * The command.
     *
     * @param now the moment
     */
    public TakeUp(EditingDomain domain, AgendaItem item, Instant now) {
        super(domain, "TakeUp", Parties.title(item));
        this.item = item;
        this.now = now;
    }

    @Override
    protected void plan(Steps steps) {
        ItemSteps.takeUp(AgendaNumbers.meeting(item), item, now, steps);
    }
}
