package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import org.consultum.model.AgendaItem;
import org.consultum.model.VotingRule;

/** Counts votes under a voting rule. */
public final class MajorityCount {

    private MajorityCount() {
    }

    /**
     * Counts a ballot on an item at a moment.
     *
     * @param item the item, on the agenda of a meeting
     * @param rule the majority
     * @param at the moment, for who is there
     */
    public static Majority of(AgendaItem item, VotingRule rule, Ballot ballot, ZonedDateTime at) {
        throw new UnsupportedOperationException();
    }
}
