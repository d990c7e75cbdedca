package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.consultum.meeting.Objection;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionResult;
import org.consultum.model.derived.Quorum;

/**
 * What a ballot decides: to be shown before it is recorded, and recorded as it was shown.
 *
 * @param result what became of the question; OPEN while the chair has to decide a tie or there is no consensus
 * @param quorum the quorum at that moment for that item
 * @param majority the votes counted; empty for consensus
 * @param quorumNote the sum of the quorum in the language of the committee
 * @param majorityNote the sum of the majority in the language of the committee
 * @param objections what forbids recording it, or is to be thought of, such as that there is no quorum
 */
public record VoteResult(DecisionResult result, Quorum quorum, Optional<Majority> majority, String quorumNote, String majorityNote,
        List<Objection> objections) {

    public VoteResult {
        objections = List.copyOf(objections);
    }

    /** The result of a ballot on a question. */
    public static VoteResult of(AgendaItem item, Question question, Ballot ballot, ZonedDateTime at) {
        throw new UnsupportedOperationException();
    }
}
