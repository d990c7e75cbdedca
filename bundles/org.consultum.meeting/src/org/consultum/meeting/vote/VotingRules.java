package org.consultum.meeting.vote;

import org.consultum.model.Committee;
import org.consultum.model.VotingRule;

/** Which majority carries. */
public final class VotingRules {

    private VotingRules() {
    }

    /** The rule of a committee; where it has none, more than half of the votes cast (Robert's Rules of Order Revised, 1915, s. 46). */
    public static VotingRule of(Committee committee) {
        throw new UnsupportedOperationException();
    }
}
