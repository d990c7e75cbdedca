package org.consultum.meeting.vote;

import java.util.ArrayList;
import java.util.List;
import org.consultum.meeting.Objection;
import org.consultum.meeting.Objection.Weight;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.vote.Majority.Line;
import org.consultum.meeting.vote.Majority.Outcome;
import org.consultum.meeting.vote.Majority.Reason;
import org.consultum.model.AgendaItem;
import org.consultum.model.Party;
import org.consultum.model.VoteChoice;
import org.consultum.model.VotingRule;
import org.consultum.model.derived.Quorum;

/** What cannot be right about a ballot, or is to be thought of before it is recorded. */
final class BallotChecks {

    private final AgendaItem item;
    private final List<Objection> objections = new ArrayList<>();

    private BallotChecks(AgendaItem item) {
        this.item = item;
    }

    static List<Objection> of(AgendaItem item, Question question, VotingRule rule, Ballot ballot, Majority count, Quorum quorum,
            boolean attendanceKnown) {
        var checks = new BallotChecks(item);
        if (question.text().isBlank()) {
            checks.forbid("vote.noText", Messages.text("vote.noText"));
        }
        switch (ballot instanceof Ballot.Counted counted ? counted.votes() : ballot) {
            case Ballot.Counted again -> throw new IllegalArgumentException(again.counting().id());
            case Ballot.ShowOfHands hands -> checks.tally(hands.tally(), count, attendanceKnown);
            case Ballot.Secret secret -> checks.tally(secret.tally(), count, attendanceKnown);
            case Ballot.Named named -> checks.names(named.votes(), count);
            case Ballot.Written written -> checks.names(written.votes(), count);
            case Ballot.Consensus consensus -> checks.names(consensus.voices(), count);
        }
        if (!(ballot instanceof Ballot.Counted)) {
            checks.castingVote(rule, ballot, count);
        }
        if (attendanceKnown && quorum.entitled() > 0 && !quorum.reached() && !(ballot instanceof Ballot.Written)) {
            checks.warn("vote.noQuorum", Messages.text("vote.noQuorum", quorum.present(), quorum.needed()), List.of());
        }
        return checks.objections;
    }

    private void tally(Tally tally, Majority count, boolean attendanceKnown) {
        if (tally.inFavour() < 0 || tally.against() < 0 || tally.abstained() < 0) {
            forbid("vote.negative", Messages.text("vote.negative"));
        }
        long voters = count.lines().stream().filter(line -> line.reason() == Reason.MAY_VOTE).count();
        if (attendanceKnown && tally.all() > voters) {
            forbid("vote.tooMany", Messages.text("vote.tooMany", tally.all(), voters));
        }
    }

    private void names(List<NamedVote> votes, Majority count) {
        if (votes.stream().map(NamedVote::voter).distinct().count() < votes.size()) {
            forbid("vote.twice", Messages.text("vote.twice"));
        }
        List<Party> ignored = count.lines().stream().filter(line -> line.choice().isPresent() && !line.counts())
            .filter(line -> line.choice().get() != VoteChoice.ABSENT && line.choice().get() != VoteChoice.RECUSED
                && line.choice().get() != VoteChoice.NOT_VOTING)
            .map(Line::member).toList();
        if (!ignored.isEmpty()) {
            warn("vote.ignored", Messages.text("vote.ignored", Parties.names(ignored)), ignored);
        }
        List<Party> content = votes.stream().filter(vote -> vote.choice() == VoteChoice.FOR && vote.dissent().isPresent())
            .map(NamedVote::voter).toList();
        if (!content.isEmpty()) {
            forbid("vote.dissentInFavour", Messages.text("vote.dissentInFavour", Parties.names(content)));
        }
    }

    private void castingVote(VotingRule rule, Ballot ballot, Majority count) {
        if (count.outcome() == Outcome.CHAIR_DECIDES && !(ballot instanceof Ballot.Consensus)) {
            forbid("vote.chairDecides", Messages.text("vote.chairDecides"));
        }
        if (ballot.castingVote().isPresent() && !rule.isCastingVote()) {
            forbid("vote.noCastingVote", Messages.text("vote.noCastingVote"));
        } else if (ballot.castingVote().isPresent() && count.castingVote().isEmpty()) {
            warn("vote.castingNotNeeded", Messages.text("vote.castingNotNeeded"), List.of());
        }
    }

    private void forbid(String code, String text) {
        objections.add(new Objection(code, Weight.FORBIDS, text, List.of(item)));
    }

    private void warn(String code, String text, List<Party> parties) {
        objections.add(new Objection(code, Weight.WARNS, text, parties.isEmpty() ? List.of(item) : List.copyOf(parties)));
    }
}
