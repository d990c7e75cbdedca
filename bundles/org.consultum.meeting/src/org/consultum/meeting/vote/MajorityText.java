package org.consultum.meeting.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.vote.Explanation.Part;
import org.consultum.meeting.vote.Majority.Line;
import org.consultum.meeting.vote.Majority.Outcome;
import org.consultum.meeting.vote.Majority.Reason;
import org.consultum.model.Committee;
import org.consultum.model.Party;
import org.consultum.model.VoteChoice;
import org.consultum.model.VotingRule;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The steps by which a majority was counted. */
final class MajorityText {

    private MajorityText() {
    }

    static Explanation of(VotingRule rule, Committee committee, Tally tally, int whole, int needed, Outcome outcome,
            Optional<VoteChoice> casting, boolean tie, List<Line> lines) {
        var parts = new ArrayList<Part>();
        parts.add(Part.of("majority.votes", tally.inFavour(), tally.against(), tally.abstained()));
        parts.add(whole(rule, whole));
        parts.add(needed(rule, whole, needed));
        left(lines, parts);
        casting.ifPresent(choice -> parts.add(Part.of(choice == VoteChoice.FOR ? "majority.casting.for" : "majority.casting.against")));
        parts.add(switch (outcome) {
            case CARRIED -> Part.of("majority.carried", tally.inFavour(), needed);
            case CHAIR_DECIDES -> Part.of("majority.tie.open");
            case LOST -> tie && casting.isEmpty() ? Part.of("majority.tie.lost") : Part.of("majority.lost", tally.inFavour(), needed);
        });
        parts.add(source(rule, committee));
        return new Explanation(parts);
    }

    /** Which rule it was: that of the committee, another one for this question, or the usual one. */
    private static Part source(VotingRule rule, Committee committee) {
        VotingRule own = committee == null ? null : committee.getVotingRule();
        boolean usual = own == null && EcoreUtil.equals(rule, VotingRules.of(null));
        return Part.of(rule == own ? "majority.rule.own" : usual ? "majority.rule.default" : "majority.rule.question");
    }

    private static Part whole(VotingRule rule, int whole) {
        return switch (rule.getBase()) {
            case CAST -> Part.of("majority.whole.cast", whole);
            case PRESENT -> Part.of("majority.whole.present", whole);
            case MEMBERS -> Part.of("majority.whole.members", whole);
        };
    }

    private static Part needed(VotingRule rule, int whole, int needed) {
        return switch (rule.getThreshold()) {
            case MORE_THAN_HALF -> Part.of("majority.needed.moreThanHalf", whole, needed);
            case TWO_THIRDS -> Part.of("majority.needed.twoThirds", whole, needed);
            case THREE_QUARTERS -> Part.of("majority.needed.threeQuarters", whole, needed);
            case UNANIMOUS -> Part.of("majority.needed.unanimous", whole, needed);
        };
    }

    private static void left(List<Line> lines, List<Part> parts) {
        named(lines, Reason.VOTED_BY_ALTERNATE, "majority.alternates", parts);
        named(lines, Reason.VOTED_BY_PROXY, "majority.proxies", parts);
        named(lines, Reason.RECUSED, "majority.recused", parts);
        named(lines, Reason.NO_VOTE, "majority.noVote", parts);
        named(lines, Reason.NOT_AUTHORISED, "majority.notAuthorised", parts);
        List<Party> absentVoters = lines.stream().filter(line -> line.reason() == Reason.NOT_PRESENT && line.choice().isPresent()
            && line.choice().get() != VoteChoice.ABSENT).map(Line::member).toList();
        if (!absentVoters.isEmpty()) {
            parts.add(Part.of("majority.notPresent", Parties.names(absentVoters)));
        }
    }

    private static void named(List<Line> lines, Reason reason, String code, List<Part> parts) {
        List<Party> members = lines.stream().filter(line -> line.reason() == reason).map(Line::member).toList();
        if (!members.isEmpty()) {
            parts.add(Part.of(code, Parties.names(members)));
        }
    }
}
