package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Decision;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records a vote on a decision that was drafted before and is open. */
public final class DecideDraft extends IntentionCommand {

    /**
     * The command.
     *
     * @param draft the decision, whose wording stays
     * @param at when it was decided
     */
    public DecideDraft(EditingDomain domain, NewElements elements, Decision draft, Ballot ballot, ZonedDateTime at) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
