package org.consultum.rules.packs.eu;

import static org.consultum.rules.packs.Boards.add;
import static org.consultum.rules.packs.Boards.staffed;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Membership;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.rules.packs.Boards;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class ReasonsAnnexedTest {

    private final Trial trial = Trial.of("eu-expert-group-30", "E-06");

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
    void whoVotedAgainstOrAbstainedIsReminded() {
        trial.finds(voted(DecisionResult.ADOPTED, decision -> { }, VoteChoice.FOR, VoteChoice.AGAINST, VoteChoice.ABSTAIN), "2026-06-20",
            Severity.INFO, "2 members", "First, Second");
    }

    @Test
    void reasonsGivenAreEnough() {
        trial.silent(voted(DecisionResult.ADOPTED, decision -> decision.getVotes().getFirst().setDissent("Too dear"), VoteChoice.AGAINST),
            "2026-06-20");
    }

    @Test
    void approvedMinutesEndIt() {
        var approved = voted(DecisionResult.ADOPTED, decision -> { }, VoteChoice.AGAINST).fixture();
        Boards.minutes(approved.meeting("Meeting"), MinutesState.APPROVED);
        var circulated = voted(DecisionResult.ADOPTED, decision -> { }, VoteChoice.AGAINST).fixture();
        Boards.minutes(circulated.meeting("Meeting"), MinutesState.CIRCULATED);

        trial.silent(approved, "2026-06-20");
        trial.finds(circulated, "2026-06-20", Severity.INFO, "One member");
    }

    @Test
    void doesNotApplyWhereAllAgreed() {
        trial.silent(voted(DecisionResult.ADOPTED, decision -> { }, VoteChoice.FOR, VoteChoice.FOR), "2026-06-20");
    }
}
