package org.consultum.rules.packs.technical;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.staffed;

import java.time.LocalDate;
import org.consultum.model.Decision;
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

class VotingRightLapsesTest {

    private final Trial trial = Trial.of("technical-committee", "N-03");

    /** Meetings a month apart, in each of which one decision was voted on by the chair and as said by Third; null is no vote at all. */
    private static RegisterBuilder votes(VoteChoice... choices) {
        return staffed(board -> {
            for (int i = 0; i < choices.length; i++) {
                VoteChoice choice = choices[i];
                add(board, "Meeting " + i, LocalDate.of(2026, 1 + i, 10).toString(), MeetingState.CLOSED, meeting -> meeting.item("Plan",
                    30, item -> item.decision("Adopted", DecisionResult.ADOPTED).with(one -> board.with(committee -> {
                        Decision decision = one.getDecisions().getFirst();
                        committee.getMemberships().stream().filter(membership -> !membership.getMember().getName().equals("Third"))
                            .forEach(membership -> decision.getVotes().add(vote(membership, VoteChoice.FOR)));
                        if (choice != null) {
                            decision.getVotes().add(vote(committee.getMemberships().getLast(), choice));
                        }
                    }))));
            }
        });
    }

    private static Vote vote(Membership membership, VoteChoice choice) {
        Vote vote = new NewElements(IdSource.random()).create(Vote.class, Literals.VOTE);
        vote.setVoter(membership.getMember());
        vote.setChoice(choice);
        return vote;
    }

    @Test
    void twoMissedVotesAreNotYetEnough() {
        trial.silent(votes(VoteChoice.FOR, null, VoteChoice.ABSENT), "2026-06-10");
    }

    @Test
    void afterThreeInARowTheRightLapses() {
        trial.finds(votes(VoteChoice.FOR, null, VoteChoice.ABSENT, VoteChoice.NOT_VOTING), "2026-06-10", Severity.WARNING,
            "Third has missed 3 votes", "after 3");
        trial.fixed(votes(null, null, null), "2026-06-10");
    }

    @Test
    void aVoteInBetweenBeginsTheCountAnew() {
        trial.silent(votes(null, null, VoteChoice.ABSTAIN, null, null), "2026-06-10");
    }

    @Test
    void aRecusalIsNeitherAVoteNorMissed() {
        trial.silent(votes(null, VoteChoice.RECUSED, null), "2026-06-10");
        trial.finds(votes(null, VoteChoice.RECUSED, null, null), "2026-06-10", Severity.WARNING);
    }

    @Test
    void onlyMeetingsUntilTheDayLookedAtCount() {
        trial.silent(votes(null, null, null), "2026-03-09");
        trial.finds(votes(null, null, null), "2026-03-10", Severity.WARNING);
    }

    @Test
    void votesFromBeforeTheMembershipAreNotTheirs() {
        var register = votes(null, null, null).fixture();
        register.committee("Board").getMemberships().getLast().setFrom(LocalDate.of(2026, 1, 11));

        trial.silent(register, "2026-06-10");
    }

    @Test
    void doesNotApplyWithoutVotesOrWithoutTheRight() {
        trial.silent(staffed(board -> { }), "2026-06-10");
        var register = votes(null, null, null).fixture();
        register.committee("Board").getMemberships().getLast().setVoting(false);
        trial.silent(register, "2026-06-10");
    }
}
