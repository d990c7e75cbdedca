package org.consultum.meeting.vote;

import org.consultum.model.Committee;
import org.consultum.model.derived.Quorum;

/** The sum of a quorum in words. */
public final class QuorumText {

    private QuorumText() {
    }

    /** The steps: who is entitled, who is left out, how many are needed under which rule, who is there. */
    public static Explanation of(Quorum quorum, Committee committee) {
        throw new UnsupportedOperationException();
    }
}
