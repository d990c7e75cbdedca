package org.consultum.rules.packs.w3c;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.staffed;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Membership;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class VoteAfterConsensusTest {

    private final Trial trial = Trial.of("w3c", "W-03");

    /** A decision of the meeting with votes by name. */
    private static RegisterBuilder voted(DecisionResult result, Consumer<Decision> more, VoteChoice... choices) {
        var names = List.of("Chair", "First", "Second", "Third");
        return staffed(board -> add(board, "Meeting", "2026-06-10", MeetingState.CLOSED, meeting -> meeting.item("Plan", 30,
            item -> item.discussion("No consensus.").decision("The plan is adopted", result).with(one -> {
                Decision decision = one.getDecisions().getFirst();
                decision.setMethod(DecisionMethod.NAMED);
                for (int i = 0; i < choices.length; i++) {
                    Vote vote = new NewElements(IdSource.random()).create(Vote.class, Literals.VOTE);
                    vote.setChoice(choices[i]);
                    String name = names.get(i);
                    board.with(committee -> committee.getMemberships().stream().map(Membership::getMember)
                        .filter(member -> member.getName().equals(name)).forEach(vote::setVoter));
                    decision.getVotes().add(vote);
                }
                more.accept(decision);
            }))));
    }

    @Test
    void aVoteWithAllItsPartsIsOnRecord() {
        trial.silent(voted(DecisionResult.ADOPTED, decision -> decision.getVotes().getLast().setDissent("Too early"), VoteChoice.FOR,
            VoteChoice.FOR, VoteChoice.AGAINST), "2026-06-20");
    }

    @Test
    void whatIsMissingIsNamed() {
        trial.finds(voted(DecisionResult.OPEN, decision -> {
            decision.setText(null);
            ((AgendaItem) decision.eContainer()).setRecord(null);
        }, VoteChoice.AGAINST), "2026-06-20", Severity.WARNING, "the issue", "why it came to a vote", "the outcome", "the objections");
    }

    @Test
    void everyObjectionHasItsReason() {
        trial.finds(voted(DecisionResult.ADOPTED, decision -> decision.getVotes().getFirst().setDissent("Too dear"), VoteChoice.AGAINST,
            VoteChoice.AGAINST, VoteChoice.FOR), "2026-06-20", Severity.WARNING, "lacks: the objections");
    }

    @Test
    void aResultWithoutVotesIsNoOutcome() {
        trial.finds(voted(DecisionResult.ADOPTED, decision -> { }), "2026-06-20", Severity.WARNING, "lacks: the outcome");
        trial.silent(voted(DecisionResult.ADOPTED, decision -> decision.setVotesFor(3)), "2026-06-20");
    }

    @Test
    void doesNotApplyToConsensusNorBeforeTheEnd() {
        trial.silent(voted(DecisionResult.OPEN, decision -> decision.setMethod(DecisionMethod.CONSENSUS)), "2026-06-20");
        var running = voted(DecisionResult.OPEN, decision -> { }, VoteChoice.AGAINST).fixture();
        running.meeting("Meeting").setState(MeetingState.IN_SESSION);
        trial.silent(running, "2026-06-10");
    }
}
