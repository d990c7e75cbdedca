package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.meeting.Objection;
import org.consultum.meeting.internal.Carried;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.DecisionResult;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.Party;
import org.consultum.model.VoteChoice;
import org.consultum.model.VotingRule;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;
import org.consultum.spi.decision.Judgement;
import org.consultum.spi.decision.Voice;
import org.consultum.spi.decision.Votes;

/**
 * What a ballot decides: to be shown before it is recorded, and recorded as it was shown.
 *
 * @param result what became of the question; OPEN while the chair has to decide a tie, or where there is no consensus
 * @param quorum the quorum at that moment for that item
 * @param majority the votes counted; empty for a consensus
 * @param quorumNote the sum of the quorum in the language of the committee
 * @param majorityNote the sum of the majority in the language of the committee
 * @param objections what forbids recording it, or is to be thought of, such as that there is no quorum
 */
public record VoteResult(DecisionResult result, Quorum quorum, Optional<Majority> majority, String quorumNote, String majorityNote,
        List<Objection> objections) {

    public VoteResult {
        objections = List.copyOf(objections);
    }

    /** Whether nothing forbids recording it. */
    public boolean recordable() {
        return objections.stream().noneMatch(Objection::forbids);
    }

    /**
     * The result of a ballot on a question. Throws {@link IllegalArgumentException} for an item that is on no meeting's agenda.
     *
     * @param at when the vote is taken, for who is there
     */
    public static VoteResult of(AgendaItem item, Question question, Ballot ballot, ZonedDateTime at) {
        Meeting meeting = AgendaNumbers.meeting(item);
        if (meeting == null) {
            throw new IllegalArgumentException("On no agenda: " + item.getTitle());
        }
        Committee committee = meeting.getCommittee();
        var language = Parties.language(committee);
        Quorum quorum = QuorumCount.at(meeting, at, item);
        VotingRule rule = question.rule().orElseGet(() -> VotingRules.of(committee));
        Majority count = MajorityCount.of(item, rule, ballot, at);
        String quorumNote = meeting.getAttendance().isEmpty() ? Messages.in(language, "quorum.unknown")
            : QuorumText.of(quorum, committee).text(language);
        List<Objection> objections = BallotChecks.of(item, question, rule, ballot, count, quorum, !meeting.getAttendance().isEmpty());
        if (ballot instanceof Ballot.Counted counted) {
            return counted(item, counted.counting(), count, at, new VoteResult(DecisionResult.OPEN, quorum, Optional.of(count), quorumNote, "",
                objections));
        }
        if (ballot instanceof Ballot.Consensus) {
            List<Party> against = count.lines().stream()
                .filter(line -> line.counts() && line.choice().filter(VoteChoice.AGAINST::equals).isPresent()).map(Majority.Line::member)
                .toList();
            String note = against.isEmpty() ? Messages.in(language, "consensus.reached")
                : Messages.in(language, "consensus.missed", Parties.names(against));
            return new VoteResult(against.isEmpty() ? Carried.on(item) : DecisionResult.OPEN, quorum, Optional.empty(), quorumNote, note,
                objections);
        }
        DecisionResult result = switch (count.outcome()) {
            case CARRIED -> Carried.on(item);
            case LOST -> DecisionResult.REJECTED;
            case CHAIR_DECIDES -> DecisionResult.OPEN;
        };
        return new VoteResult(result, quorum, Optional.of(count), quorumNote, count.sum().text(language), objections);
    }

    /** What a plugin's way of deciding makes of votes. Where it cannot say, the question stays open and the votes are kept. */
    private static VoteResult counted(AgendaItem item, Counting counting, Majority count, ZonedDateTime at, VoteResult open) {
        Meeting meeting = AgendaNumbers.meeting(item);
        Committee committee = meeting.getCommittee();
        var language = Parties.language(committee);
        List<Voice> voices = count.lines().stream().map(line -> new Voice(line.member(), membership(committee, line.member(), at),
            line.choice(), line.counts())).toList();
        Judgement judgement = counting.judge(new Votes(committee, meeting, item, at, voices, count.inFavour(), count.against(),
            count.abstained(), language));
        String note = judgement.result().isPresent() ? counting.name() + ": " + judgement.explanation()
            : Messages.in(language, "method.unsaid", counting.name(), judgement.explanation());
        var result = judgement.result().map(decided -> decided == DecisionResult.ADOPTED ? Carried.on(item) : decided)
            .orElse(DecisionResult.OPEN);
        var decided = new VoteResult(result, open.quorum, open.majority, open.quorumNote, note, open.objections);
        return judgement.result().isPresent() ? decided : decided.with(List.of(new Objection("vote.unsaid", Objection.Weight.WARNS,
            Messages.text("method.open", judgement.explanation()), List.of(item))));
    }

    private static Optional<Membership> membership(Committee committee, Party member, ZonedDateTime at) {
        return committee.getMemberships().stream().filter(membership -> Parties.is(membership.getMember(), member)
            && membership.activeOn(at.toLocalDate())).findFirst();
    }

    /** The same with another word for what became of the question. */
    public VoteResult as(DecisionResult other) {
        return new VoteResult(other, quorum, majority, quorumNote, majorityNote, objections);
    }

    /** The same with what is to be thought of besides. */
    public VoteResult with(List<Objection> more) {
        var all = new ArrayList<Objection>(more);
        all.addAll(objections);
        return new VoteResult(result, quorum, majority, quorumNote, majorityNote, all);
    }
}
