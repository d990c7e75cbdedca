package org.consultum.meeting.vote;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.MajorityBase;
import org.consultum.model.MajorityThreshold;
import org.consultum.model.Party;
import org.consultum.model.VoteChoice;

/**
 * A vote counted.
 *
 * @param threshold how large the share must be
 * @param base of whom the share is taken
 * @param inFavour votes for that count, a casting vote among them
 * @param against votes against that count, a casting vote among them
 * @param abstained abstentions that count
 * @param whole the number of which the share is taken
 * @param needed votes for that carry
 * @param outcome what came of it
 * @param castingVote how the chair decided a tie, if the chair did
 * @param lines every voting member and everybody who voted, and why their vote counts or not; only who could vote where votes were
 *     counted without names
 * @param sum how the numbers were found
 */
public record Majority(MajorityThreshold threshold, MajorityBase base, int inFavour, int against, int abstained, int whole, int needed,
        Outcome outcome, Optional<VoteChoice> castingVote, List<Line> lines, Explanation sum) {

    public Majority {
        Objects.requireNonNull(threshold);
        Objects.requireNonNull(base);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(sum);
        lines = List.copyOf(lines);
    }

    /** What comes of a vote. */
    public enum Outcome {
        /** Enough votes for. */
        CARRIED,
        /** Not enough votes for; a tie is lost. */
        LOST,
        /** A tie that the chair has to decide. */
        CHAIR_DECIDES
    }

    /** Why a vote counts, or does not. */
    public enum Reason {
        /** Voted in person. */
        VOTED,
        /** An alternate voted for them. */
        VOTED_BY_ALTERNATE,
        /** The holder of their proxy voted for them. */
        VOTED_BY_PROXY,
        /** Sent the vote in writing. */
        VOTED_IN_WRITING,
        /** May vote; how is not recorded. */
        MAY_VOTE,
        /** There but did not vote. */
        DID_NOT_VOTE,
        /** Stepped back for this item: the vote does not count. */
        RECUSED,
        /** Not there and not represented: the vote does not count. */
        NOT_PRESENT,
        /** Has no vote on this committee. */
        NO_VOTE,
        /** Somebody voted for them who is neither their alternate nor their proxy. */
        NOT_AUTHORISED
    }

    /**
     * One member, or somebody who voted without being one.
     *
     * @param member whose vote it is
     * @param choice how they voted; empty where that is not recorded
     * @param castBy alternate or holder of the proxy who voted
     * @param reason why it counts or not
     * @param counts whether the vote is counted
     * @param inWhole whether the member is part of the number of which the share is taken
     */
    public record Line(Party member, Optional<VoteChoice> choice, Optional<Party> castBy, Reason reason, boolean counts,
            boolean inWhole) {
    }
}
