package org.consultum.meeting.vote;

import org.consultum.model.Committee;
import org.consultum.model.MajorityBase;
import org.consultum.model.MajorityThreshold;
import org.consultum.model.RegisterFactory;
import org.consultum.model.VotingRule;

/** Which majority carries. */
public final class VotingRules {

    private VotingRules() {
    }

    /**
     * The rule of a committee. Where it has none: more than half of the votes cast, blanks ignored, and a tie is lost (Robert's Rules of
     * Order Revised, 1915, s. 46).
     */
    public static VotingRule of(Committee committee) {
        return committee != null && committee.getVotingRule() != null ? committee.getVotingRule()
            : rule(MajorityThreshold.MORE_THAN_HALF, MajorityBase.CAST, false);
    }

    /** A new rule, in no container. */
    public static VotingRule rule(MajorityThreshold threshold, MajorityBase base, boolean castingVote) {
        VotingRule rule = RegisterFactory.eINSTANCE.createVotingRule();
        rule.setThreshold(threshold);
        rule.setBase(base);
        rule.setCastingVote(castingVote);
        return rule;
    }
}
