package org.consultum.rules.packs.eu;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.staffed;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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

class MajorityOfMembersTest {

    private final Trial trial = Trial.of("eu-expert-group-14", "E-05");

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
    void threeOfFourMembersAreAMajority() {
        trial.silent(voted(DecisionResult.ADOPTED, decision -> { }, VoteChoice.FOR, VoteChoice.FOR, VoteChoice.FOR, VoteChoice.AGAINST),
            "2026-06-20");
    }

    @Test
    void halfOfThemIsNone() {
        trial.finds(voted(DecisionResult.ADOPTED, decision -> { }, VoteChoice.FOR, VoteChoice.FOR, VoteChoice.AGAINST), "2026-06-20",
            Severity.WARNING, "with 2 votes, but a majority of the 4 members needs 3");
    }

    @Test
    void aNumberOfVotesCountsWhereNoNamesAreRecorded() {
        trial.finds(voted(DecisionResult.ADOPTED, decision -> decision.setVotesFor(2)), "2026-06-20", Severity.WARNING);
        trial.silent(voted(DecisionResult.ADOPTED, decision -> decision.setVotesFor(3)), "2026-06-20");
    }

    @Test
    void membersOfTheDayCount() {
        var later = voted(DecisionResult.ADOPTED, decision -> { }, VoteChoice.FOR, VoteChoice.FOR).fixture();
        later.committee("Board").getMemberships().getLast().setFrom(LocalDate.of(2026, 6, 11));

        trial.silent(later, "2026-06-20");
    }

    @Test
    void doesNotApplyToConsensusNorToWhatWasRejected() {
        trial.silent(voted(DecisionResult.ADOPTED, decision -> decision.setMethod(DecisionMethod.CONSENSUS)), "2026-06-20");
        trial.silent(voted(DecisionResult.REJECTED, decision -> { }, VoteChoice.FOR), "2026-06-20");
        trial.silent(voted(DecisionResult.ADOPTED, decision -> { }), "2026-06-20");
    }
}
