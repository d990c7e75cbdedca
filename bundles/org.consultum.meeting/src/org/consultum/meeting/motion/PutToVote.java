package org.consultum.meeting.motion;

import java.time.ZonedDateTime;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.vote.Ballot;
import org.consultum.model.Motion;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A motion is put to the vote: the vote is recorded as a decision on its item. An amendment that is carried changes the text of what it amends. */
public final class PutToVote extends IntentionCommand {

    /**
     * The command.
     *
     * @param at when it was decided
     */
    public PutToVote(EditingDomain domain, NewElements elements, Motion motion, Ballot ballot, ZonedDateTime at) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
