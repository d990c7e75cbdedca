package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.DecisionRecords;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.AgendaNumbers;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Records a vote on an item as a decision, with how quorum and majority were counted. Where a consensus is not reached the question stays
 * open, with the objections, and can be put to a vote with {@link DecideDraft} (W-03).
 */
public final class TakeVote extends MeetingCommand {

    private final NewElements elements;
    private final AgendaItem item;
    private final Question question;
    private final Ballot ballot;
    private final ZonedDateTime at;

    /**
     * The command.
     *
     * @param at when it was decided, for who was there
     */
    public TakeVote(EditingDomain domain, NewElements elements, AgendaItem item, Question question, Ballot ballot, ZonedDateTime at) {
        super(domain, "TakeVote", Parties.title(item));
        this.elements = elements;
        this.item = item;
        this.question = question;
        this.ballot = ballot;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        if (AgendaNumbers.meeting(item) == null) {
            steps.refuse(Messages.text("refused.onNoAgenda"));
            return;
        }
        new DecisionRecords(elements, item, at).create(question, ballot, VoteResult.of(item, question, ballot, at), steps);
    }
}
