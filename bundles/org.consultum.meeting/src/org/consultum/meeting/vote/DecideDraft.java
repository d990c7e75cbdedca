package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.DecisionRecords;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.AgendaNumbers;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records a vote on a decision that was drafted before and is open. Its wording stays. */
public final class DecideDraft extends MeetingCommand {

    private final NewElements elements;
    private final Decision draft;
    private final Ballot ballot;
    private final ZonedDateTime at;

    /**
     * The command.
     *
     * @param draft the decision
     * @param at when it was decided, for who was there
     */
    public DecideDraft(EditingDomain domain, NewElements elements, Decision draft, Ballot ballot, ZonedDateTime at) {
        super(domain, "DecideDraft", draft.getText() == null ? "" : draft.getText());
        this.elements = elements;
        this.draft = draft;
        this.ballot = ballot;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        if (!(draft.eContainer() instanceof AgendaItem item) || AgendaNumbers.meeting(item) == null) {
            steps.refuse(Messages.text("refused.onNoAgenda"));
            return;
        }
        if (draft.getResult() != DecisionResult.OPEN) {
            steps.refuse(Messages.text("refused.alreadyDecided"));
        }
        var question = new Question(draft.getText() == null ? "" : draft.getText(), Optional.ofNullable(draft.getReference()),
            Optional.ofNullable(draft.getMover()), Optional.ofNullable(draft.getSeconder()), Optional.ofNullable(draft.getVotingRule()));
        new DecisionRecords(elements, item, at).complete(draft, ballot, VoteResult.of(item, question, ballot, at), steps);
    }
}
