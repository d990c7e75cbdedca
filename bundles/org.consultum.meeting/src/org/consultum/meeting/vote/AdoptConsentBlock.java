package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Adopts all consent items of a meeting that are not decided yet, as one vote: a decision on each. */
public final class AdoptConsentBlock extends IntentionCommand {

    /**
     * The command.
     *
     * @param ballot one ballot for all
     * @param at when it was decided
     */
    public AdoptConsentBlock(EditingDomain domain, NewElements elements, Meeting meeting, Ballot ballot, ZonedDateTime at) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
