package org.consultum.meeting.minutes;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.DecisionRecords;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.MinutesSteps;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.vote.Ballot;
import org.consultum.meeting.vote.Question;
import org.consultum.meeting.vote.VoteResult;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionResult;
import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.AgendaNumbers;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Records the vote on the item on which the minutes of an earlier meeting are to be approved; with a majority for it they are approved, in
 * the same step. Refused while the minutes are not closed, or corrections of them are undecided.
 */
public final class DecideMinutes extends MeetingCommand {

    private final NewElements elements;
    private final AgendaItem item;
    private final Ballot ballot;
    private final ZonedDateTime at;

    /**
     * The command.
     *
     * @param item the item; see {@link MinutesItems}
     * @param at when it was decided, for who was there
     */
    public DecideMinutes(EditingDomain domain, NewElements elements, AgendaItem item, Ballot ballot, ZonedDateTime at) {
        super(domain, "DecideMinutes", Parties.title(item));
        this.elements = elements;
        this.item = item;
        this.ballot = ballot;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        Meeting meeting = AgendaNumbers.meeting(item);
        Optional<Meeting> minuted = MinutesItems.minuted(item);
        Optional<Question> question = MinutesItems.question(item);
        if (meeting == null || minuted.isEmpty() || question.isEmpty()) {
            steps.refuse(Messages.text("refused.noMinutesItem"));
            return;
        }
        VoteResult result = VoteResult.of(item, question.get(), ballot, at);
        new DecisionRecords(elements, item, at).create(question.get(), ballot, result, steps);
        if (result.result() == DecisionResult.ADOPTED) {
            MinutesSteps.approve(minuted.get(), at.toLocalDate(), Optional.of(meeting), steps);
        }
    }
}
