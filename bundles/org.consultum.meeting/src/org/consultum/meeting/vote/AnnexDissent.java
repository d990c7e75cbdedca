package org.consultum.meeting.vote;

import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Annexes the reasons of a member who voted against or abstained (E-06). A secret vote stays secret. */
public final class AnnexDissent extends MeetingCommand {

    private final NewElements elements;
    private final Decision decision;
    private final Party voter;
    private final VoteChoice choice;
    private final String reasons;

    /**
     * The command.
     *
     * @param choice AGAINST or ABSTAIN; a vote that is recorded already stays
     * @param reasons in Markdown
     */
    public AnnexDissent(EditingDomain domain, NewElements elements, Decision decision, Party voter, VoteChoice choice, String reasons) {
        super(domain, "AnnexDissent", Parties.name(voter));
        this.elements = elements;
        this.decision = decision;
        this.voter = voter;
        this.choice = choice;
        this.reasons = reasons;
    }

    @Override
    protected void plan(Steps steps) {
        if (reasons.isBlank()) {
            steps.refuse(Messages.text("refused.noReasons"));
        }
        Optional<Vote> recorded = decision.getVotes().stream().filter(vote -> Parties.is(vote.getVoter(), voter)).findFirst();
        VoteChoice cast = recorded.map(Vote::getChoice).orElse(choice);
        if (cast != VoteChoice.AGAINST && cast != VoteChoice.ABSTAIN) {
            steps.refuse(Messages.text("vote.dissentInFavour", Parties.name(voter)));
        }
        recorded.ifPresentOrElse(vote -> steps.set(vote, Literals.VOTE__DISSENT, reasons), () -> {
            if (decision.getMethod() == DecisionMethod.SECRET) {
                steps.refuse(Messages.text("refused.secret"));
            }
            var vote = elements.create(Vote.class, Literals.VOTE);
            vote.setVoter(voter);
            vote.setChoice(choice);
            vote.setDissent(reasons);
            steps.create(decision, Literals.DECISION__VOTES, vote);
        });
    }
}
