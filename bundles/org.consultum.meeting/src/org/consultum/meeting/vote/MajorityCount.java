package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.vote.Majority.Line;
import org.consultum.meeting.vote.Majority.Outcome;
import org.consultum.meeting.vote.Majority.Reason;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.MajorityBase;
import org.consultum.model.MajorityThreshold;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.VoteChoice;
import org.consultum.model.VotingRule;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;

/**
 * Counts votes under a voting rule: a threshold of a whole. The whole is the votes for and against (Robert's Rules of Order Revised, 1915,
 * s. 46 and 48: blanks are ignored), the voting members present, or all voting members (the three ways of s. 48).
 *
 * <p>A member counts as present who is there, in the room or from elsewhere, or who is represented by an alternate or by a proxy that
 * somebody there holds: their votes are cast, so they belong to the whole. A recused member does not vote and is not part of those
 * present; of all voting members they are part unless the committee's quorum rule takes recused members out. Where nobody's attendance
 * was recorded nothing is known against a vote, and those present are those who voted. Pure.
 */
public final class MajorityCount {

    private final VotingRule rule;
    private final Committee committee;
    private final Quorum quorum;
    private final boolean attendanceKnown;
    private final boolean inWriting;

    private MajorityCount(VotingRule rule, Committee committee, Quorum quorum, boolean attendanceKnown, boolean inWriting) {
        this.rule = rule;
        this.committee = committee;
        this.quorum = quorum;
        this.attendanceKnown = attendanceKnown;
        this.inWriting = inWriting;
    }

    /**
     * Counts a ballot on an item at a moment. Throws {@link IllegalArgumentException} for an item that is on no meeting's agenda.
     *
     * @param rule the majority
     * @param ballot the votes; of a consensus the voices are counted as votes
     * @param at the moment, for who is there
     */
    public static Majority of(AgendaItem item, VotingRule rule, Ballot ballot, ZonedDateTime at) {
        Meeting meeting = AgendaNumbers.meeting(item);
        if (meeting == null) {
            throw new IllegalArgumentException("On no agenda: " + item.getTitle());
        }
        var count = new MajorityCount(rule, meeting.getCommittee(), QuorumCount.at(meeting, at, item), !meeting.getAttendance().isEmpty(),
            ballot instanceof Ballot.Written);
        return switch (ballot) {
            case Ballot.Named named -> count.byName(named.votes(), named.castingVote());
            case Ballot.Written written -> count.byName(written.votes(), written.castingVote());
            case Ballot.Consensus consensus -> count.byName(consensus.voices(), Optional.empty());
            case Ballot.ShowOfHands hands -> count.byNumber(hands.tally(), hands.castingVote());
            case Ballot.Secret secret -> count.byNumber(secret.tally(), secret.castingVote());
            case Ballot.Counted counted -> of(item, rule, counted.votes(), at);
        };
    }

    private Majority byName(List<NamedVote> votes, Optional<VoteChoice> castingVote) {
        var lines = new ArrayList<Line>();
        var left = new ArrayList<>(votes);
        for (Quorum.Line member : quorum.lines()) {
            Optional<NamedVote> vote = left.stream().filter(given -> Parties.is(member.member(), given.voter())).findFirst()
                .or(() -> left.stream().filter(given -> isFromAlternate(given, member)).findFirst());
            vote.ifPresent(left::remove);
            lines.add(line(member, vote));
        }
        left.forEach(vote -> lines.add(new Line(vote.voter(), Optional.of(vote.choice()), vote.castBy(), Reason.NO_VOTE, false, false)));
        int inFavour = number(lines, VoteChoice.FOR);
        int against = number(lines, VoteChoice.AGAINST);
        int whole = rule.getBase() == MajorityBase.CAST ? inFavour + against : (int) lines.stream().filter(Line::inWhole).count();
        return result(new Tally(inFavour, against, number(lines, VoteChoice.ABSTAIN)), whole, castingVote, lines);
    }

    private Majority byNumber(Tally tally, Optional<VoteChoice> castingVote) {
        List<Line> lines = quorum.lines().stream().map(this::unnamed).toList();
        int whole = switch (rule.getBase()) {
            case CAST -> tally.cast();
            case PRESENT -> attendanceKnown ? (int) lines.stream().filter(Line::inWhole).count() : tally.all();
            case MEMBERS -> (int) lines.stream().filter(Line::inWhole).count();
        };
        return result(tally, whole, castingVote, lines);
    }

    /** Whether an alternate who is no member voted under their own name: it is the vote of the member they stand in for. */
    private boolean isFromAlternate(NamedVote vote, Quorum.Line member) {
        return member.reason() == Quorum.Reason.ALTERNATE_PRESENT && member.by().filter(by -> by == vote.voter()).isPresent()
            && quorum.lines().stream().noneMatch(other -> Parties.is(other.member(), vote.voter()));
    }

    private Line line(Quorum.Line member, Optional<NamedVote> vote) {
        Optional<Party> castBy = vote.isEmpty() ? Optional.empty()
            : vote.get().castBy().filter(party -> !Parties.is(member.member(), party)).or(() -> mayVoteInPerson(member)
                ? Optional.empty() : member.by());
        Optional<VoteChoice> choice = vote.map(NamedVote::choice);
        Reason reason = reason(member, choice, castBy);
        boolean counts = switch (reason) {
            case VOTED, VOTED_BY_ALTERNATE, VOTED_BY_PROXY, VOTED_IN_WRITING -> true;
            default -> false;
        };
        return new Line(member.member(), choice, castBy, reason, counts, inWhole(member, counts, choice));
    }

    private Reason reason(Quorum.Line member, Optional<VoteChoice> choice, Optional<Party> castBy) {
        if (member.reason().recused() || choice.filter(VoteChoice.RECUSED::equals).isPresent()) {
            return Reason.RECUSED;
        }
        if (!mayVote(member) || choice.filter(VoteChoice.ABSENT::equals).isPresent()) {
            return Reason.NOT_PRESENT;
        }
        if (choice.isEmpty() || choice.get() == VoteChoice.NOT_VOTING) {
            return member.reason() == Quorum.Reason.NOT_PRESENT ? Reason.NOT_PRESENT : Reason.DID_NOT_VOTE;
        }
        if (castBy.isPresent() && !castBy.equals(member.by())) {
            return Reason.NOT_AUTHORISED;
        }
        if (castBy.isPresent()) {
            return member.reason() == Quorum.Reason.REPRESENTED_BY_PROXY ? Reason.VOTED_BY_PROXY : Reason.VOTED_BY_ALTERNATE;
        }
        return inWriting ? Reason.VOTED_IN_WRITING : Reason.VOTED;
    }

    private Line unnamed(Quorum.Line member) {
        Reason reason = member.reason().recused() ? Reason.RECUSED : mayVote(member) ? Reason.MAY_VOTE : Reason.NOT_PRESENT;
        return new Line(member.member(), Optional.empty(), Optional.empty(), reason, false, inWhole(member, false, Optional.empty()));
    }

    private boolean inWhole(Quorum.Line member, boolean counts, Optional<VoteChoice> choice) {
        return switch (rule.getBase()) {
            case CAST -> counts && choice.get() != VoteChoice.ABSTAIN;
            case PRESENT -> inWriting || !attendanceKnown ? counts : mayVote(member);
            case MEMBERS -> member.reason() != Quorum.Reason.RECUSED_LEAVES_DENOMINATOR;
        };
    }

    private boolean mayVoteInPerson(Quorum.Line member) {
        return inWriting || !attendanceKnown || member.reason() == Quorum.Reason.PRESENT
            || member.reason() == Quorum.Reason.PRESENT_REMOTELY;
    }

    private boolean mayVote(Quorum.Line member) {
        return !member.reason().recused() && (member.reason() != Quorum.Reason.NOT_PRESENT || inWriting || !attendanceKnown);
    }

    private static int number(List<Line> lines, VoteChoice choice) {
        return (int) lines.stream().filter(line -> line.counts() && line.choice().filter(choice::equals).isPresent()).count();
    }

    private Majority result(Tally tally, int whole, Optional<VoteChoice> castingVote, List<Line> lines) {
        MajorityThreshold threshold = rule.getThreshold();
        boolean tie = tally.inFavour() == tally.against() && tally.inFavour() > 0;
        int wholeWithChair = rule.getBase() == MajorityBase.CAST ? whole + 1 : whole;
        boolean chairCan = tie && rule.isCastingVote() && tally.inFavour() + 1 >= needed(threshold, wholeWithChair);
        Optional<VoteChoice> casting = chairCan ? castingVote : Optional.empty();
        int inFavour = tally.inFavour() + (casting.filter(VoteChoice.FOR::equals).isPresent() ? 1 : 0);
        int against = tally.against() + (casting.filter(VoteChoice.AGAINST::equals).isPresent() ? 1 : 0);
        int counted = casting.isPresent() ? wholeWithChair : whole;
        int needed = needed(threshold, counted);
        Outcome outcome = inFavour >= needed ? Outcome.CARRIED : chairCan && casting.isEmpty() ? Outcome.CHAIR_DECIDES : Outcome.LOST;
        var counts = new Tally(inFavour, against, tally.abstained());
        return new Majority(threshold, rule.getBase(), inFavour, against, tally.abstained(), counted, needed, outcome, casting, lines,
            MajorityText.of(rule, committee, counts, counted, needed, outcome, casting, tie, lines));
    }

    private static int needed(MajorityThreshold threshold, int whole) {
        return Math.max(1, switch (threshold) {
            case MORE_THAN_HALF -> whole / 2 + 1;
            case TWO_THIRDS -> Math.ceilDiv(2 * whole, 3);
            case THREE_QUARTERS -> Math.ceilDiv(3 * whole, 4);
            case UNANIMOUS -> whole;
        });
    }
}
