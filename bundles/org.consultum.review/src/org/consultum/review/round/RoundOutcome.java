package org.consultum.review.round;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundVerdict;
import org.consultum.review.internal.round.Computation;

/**
 * What a review round comes to at a moment: one pure function of the round and the moment.
 *
 * <p>Of each reviewer the latest verdict counts; those of others, those given after the deadline and those dated after the moment do
 * not. An answer given at the very moment of the deadline is in time; the deadline has passed from the next nanosecond on.
 *
 * <p>An objection makes the result OBJECTED from the moment it is given until it is taken back in time. A required reviewer who has not
 * answered keeps a round without a result until the deadline and makes it INCOMPLETE afterwards, silence procedure or not. Otherwise:
 *
 * <ul>
 * <li>When all have answered, the answers are the result, also before the deadline.
 * <li>With a silence procedure, reviewers silent until the deadline count as agreeing from then on: AGREED_BY_SILENCE, or
 * AGREED_WITH_CHANGES when somebody asked for changes.
 * <li>Without one, the answers given are the result from the deadline on; when nobody agreed it is INCOMPLETE.
 * </ul>
 *
 * <p>Of a closed or withdrawn round it says what it came to when it was closed. Sources: rule S-01 (silence procedure: an exact expiry; a
 * written objection breaks it; second-hand) and S-02 (a deadline always has a zone; datatracker issue 6108) of the list of rules, read
 * November 2026; that the moment itself is in time is our choice, after the words "up to which answers count".
 *
 * @param result the result; NONE while there is none
 * @param reasons how it comes about, in sentences in the language of the user
 * @param missing reviewers who have not answered, required ones first
 * @param counts how many said what
 * @param counted the verdicts that count, in the order of the reviewers
 * @param expired whether the deadline has passed
 */
public record RoundOutcome(RoundResult result, List<String> reasons, List<Party> missing, Counts counts, List<RoundVerdict> counted,
        boolean expired) {

    public RoundOutcome {
        Objects.requireNonNull(result);
        Objects.requireNonNull(counts);
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        counted = List.copyOf(counted);
    }

    /**
     * How many reviewers said what.
     *
     * @param silent those who have not answered
     */
    public record Counts(int agree, int agreeWithChanges, int object, int abstain, int silent) {

        /** Who is asked. */
        public int reviewers() {
            return agree + agreeWithChanges + object + abstain + silent;
        }

        /** Who has answered. */
        public int answered() {
            return reviewers() - silent;
        }
    }

    /** The outcome at a moment. Reads the round and names of reviewers. */
    public static RoundOutcome of(ReviewRound round, Instant now) {
        return Computation.of(round, now);
    }

    /** The verdict of a reviewer that counts. */
    public Optional<RoundVerdict> verdict(Party reviewer) {
        return counted.stream().filter(verdict -> verdict.getReviewer() == reviewer).findFirst();
    }
}
