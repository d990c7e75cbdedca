package org.consultum.meeting.vote;

import java.util.ArrayList;
import java.util.List;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.vote.Explanation.Part;
import org.consultum.model.Committee;
import org.consultum.model.Party;
import org.consultum.model.QuorumKind;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.Quorum.Reason;

/** The sum of a quorum in words. */
public final class QuorumText {

    private QuorumText() {
    }

    /**
     * The steps: who is entitled, who is left out, how many are needed under which rule, who is there, who does not count.
     *
     * @param committee the committee, for its quorum rule; its default is more than half of the voting members
     */
    public static Explanation of(Quorum quorum, Committee committee) {
        var parts = new ArrayList<Part>();
        parts.add(Part.of("quorum.entitled", quorum.entitled()));
        named(quorum, Reason.RECUSED_LEAVES_DENOMINATOR, "quorum.leftOut", parts);
        parts.add(needed(quorum, committee));
        parts.add(Part.of("quorum.present", quorum.present()));
        named(quorum, Reason.PRESENT_REMOTELY, "quorum.remote", parts);
        named(quorum, Reason.ALTERNATE_PRESENT, "quorum.alternates", parts);
        named(quorum, Reason.REPRESENTED_BY_PROXY, "quorum.proxies", parts);
        named(quorum, Reason.RECUSED, "quorum.recused", parts);
        named(quorum, Reason.NOT_PRESENT, "quorum.absent", parts);
        parts.add(quorum.reached() ? Part.of("quorum.reached") : Part.of("quorum.missed", quorum.needed() - quorum.present()));
        parts.add(Part.of(committee != null && committee.getQuorumRule() != null ? "quorum.rule.own" : "quorum.rule.default"));
        return new Explanation(parts);
    }

    private static Part needed(Quorum quorum, Committee committee) {
        var rule = committee == null ? null : committee.getQuorumRule();
        return switch (rule == null ? QuorumKind.MAJORITY : rule.getKind()) {
            case MAJORITY -> Part.of("quorum.needed.majority", quorum.counted(), quorum.needed());
            case FRACTION -> Part.of("quorum.needed.fraction", quorum.counted(), quorum.needed(), rule.getValue());
            case NUMBER -> Part.of("quorum.needed.number", quorum.needed());
            case NONE -> Part.of("quorum.needed.none");
        };
    }

    private static void named(Quorum quorum, Reason reason, String code, List<Part> parts) {
        List<Party> members = quorum.lines().stream().filter(line -> line.reason() == reason).map(Quorum.Line::member).toList();
        if (!members.isEmpty()) {
            parts.add(Part.of(code, members.size(), Parties.names(members)));
        }
    }
}
