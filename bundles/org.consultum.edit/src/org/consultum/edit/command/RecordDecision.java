package org.consultum.edit.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records a decision taken on an agenda item, with the votes. */
public final class RecordDecision extends IntentionCommand {

    private final NewElements elements;
    private final AgendaItem item;
    private final Details details;

    /**
     * The decision.
     *
     * @param text its wording, in Markdown
     * @param reference its reference number
     * @param result what became of the question
     * @param method how it was reached
     * @param tally votes counted but not recorded by name
     * @param votes votes recorded by name
     * @param mover who moved it
     * @param seconder who seconded it
     * @param quorumNote the quorum as it was counted
     */
    public record Details(String text, Optional<String> reference, DecisionResult result, DecisionMethod method, Tally tally,
            List<NamedVote> votes, Optional<Party> mover, Optional<Party> seconder, Optional<String> quorumNote) {

        public Details {
            Objects.requireNonNull(text);
            Objects.requireNonNull(result);
            votes = List.copyOf(votes);
        }

        /** A decision by consensus. */
        public static Details byConsensus(String text, DecisionResult result) {
            return new Details(text, Optional.empty(), result, DecisionMethod.CONSENSUS, new Tally(0, 0, 0), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
        }
    }

    /**
     * Votes counted.
     *
     * @param inFavour votes for
     * @param against votes against
     * @param abstained abstentions
     */
    public record Tally(int inFavour, int against, int abstained) {
    }

    /**
     * The vote of one member.
     *
     * @param voter who voted
     * @param choice how
     * @param dissent reasons annexed, in Markdown
     */
    public record NamedVote(Party voter, VoteChoice choice, Optional<String> dissent) {
    }

    public RecordDecision(EditingDomain domain, NewElements elements, AgendaItem item, Details details) {
        super(domain, about(name(item.getTitle())));
        this.elements = elements;
        this.item = item;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        Tally tally = details.tally();
        if (tally.inFavour() < 0 || tally.against() < 0 || tally.abstained() < 0) {
            steps.refuse(refused("negative"));
        }
        if (details.votes().stream().map(NamedVote::voter).distinct().count() < details.votes().size()) {
            steps.refuse(refused("votedTwice"));
        }
        var decision = elements.create(Decision.class, Literals.DECISION);
        decision.setText(details.text());
        details.reference().ifPresent(decision::setReference);
        decision.setResult(details.result());
        decision.setMethod(details.method());
        decision.setVotesFor(tally.inFavour());
        decision.setVotesAgainst(tally.against());
        decision.setAbstentions(tally.abstained());
        details.mover().ifPresent(decision::setMover);
        details.seconder().ifPresent(decision::setSeconder);
        details.quorumNote().ifPresent(decision::setQuorumNote);
        details.votes().forEach(vote -> decision.getVotes().add(vote(vote)));
        steps.create(item, Literals.AGENDA_ITEM__DECISIONS, decision);
    }

    private Vote vote(NamedVote named) {
        var vote = elements.create(Vote.class, Literals.VOTE);
        vote.setVoter(named.voter());
        vote.setChoice(named.choice());
        named.dissent().ifPresent(vote::setDissent);
        return vote;
    }
}
