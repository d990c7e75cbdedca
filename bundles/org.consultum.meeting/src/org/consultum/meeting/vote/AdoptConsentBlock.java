package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.DecisionRecords;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Adopts all consent items of a meeting that are not decided yet with one ballot: a decision on each. A decision drafted on an item
 * before is the one adopted. Who is recused is looked at for each item.
 */
public final class AdoptConsentBlock extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final Ballot ballot;
    private final ZonedDateTime at;

    /**
     * The command.
     *
     * @param ballot one for all
     * @param at when it was decided
     */
    public AdoptConsentBlock(EditingDomain domain, NewElements elements, Meeting meeting, Ballot ballot, ZonedDateTime at) {
        super(domain, "AdoptConsentBlock", Parties.title(meeting), ConsentBlock.open(meeting).size());
        this.elements = elements;
        this.meeting = meeting;
        this.ballot = ballot;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        ConsentBlock.open(meeting).forEach(item -> adopt(item, steps));
    }

    private void adopt(AgendaItem item, Steps steps) {
        Optional<Decision> draft = item.getDecisions().stream().filter(decision -> decision.getResult() == DecisionResult.OPEN
            && decision.getText() != null && !decision.getText().isBlank()).findFirst();
        var question = Question.of(draft.map(Decision::getText)
            .orElseGet(() -> Messages.in(Parties.language(meeting.getCommittee()), "consent.adopted", Parties.title(item))));
        VoteResult result = VoteResult.of(item, question, ballot, at);
        var records = new DecisionRecords(elements, item, at);
        draft.ifPresentOrElse(decision -> records.complete(decision, ballot, result, steps),
            () -> records.create(question, ballot, result, steps));
    }
}
