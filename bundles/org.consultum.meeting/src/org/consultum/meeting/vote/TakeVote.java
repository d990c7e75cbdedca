package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records a vote on an item as a decision, with how quorum and majority were counted. */
public final class TakeVote extends IntentionCommand {

    /**
     * The command.
     *
     * @param at when it was decided
     */
    public TakeVote(EditingDomain domain, NewElements elements, AgendaItem item, Question question, Ballot ballot, ZonedDateTime at) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
