package org.consultum.review.internal.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.edit.Labels;
import org.consultum.model.Party;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundResult;
import org.consultum.model.RoundState;
import org.consultum.model.RoundVerdict;
import org.consultum.model.Verdict;
import org.consultum.review.round.Moments;
import org.consultum.review.round.RoundOutcome;
import org.consultum.review.round.RoundOutcome.Counts;

/** Computes the outcome of one round at one moment. */
public final class Computation {

    private final ReviewRound round;
    private final Instant now;
    private final Set<Party> reviewers = new LinkedHashSet<>();
    private final List<RoundVerdict> counted;
    private final List<Party> missing;
    private final Counts counts;
    private final boolean expired;
    private final List<String> reasons = new ArrayList<>();

    private Computation(ReviewRound round, Instant now) {
        this.round = round;
        this.now = round.getClosedAt() != null && round.getClosedAt().isBefore(now) ? round.getClosedAt() : now;
        reviewers.addAll(round.getRequired());
        var required = Set.copyOf(reviewers);
        reviewers.addAll(round.getReviewers());
        counted = reviewers.stream().map(this::latest).flatMap(Optional::stream).toList();
        Set<Party> answered = counted.stream().map(RoundVerdict::getReviewer).collect(Collectors.toSet());
        missing = reviewers.stream().filter(reviewer -> !answered.contains(reviewer))
            .sorted((one, other) -> Boolean.compare(required.contains(other), required.contains(one))).toList();
        counts = new Counts(count(Verdict.AGREE), count(Verdict.AGREE_WITH_CHANGES), count(Verdict.OBJECT), count(Verdict.ABSTAIN),
            missing.size());
        expired = round.getDeadline() != null && this.now.isAfter(round.getDeadline().toInstant());
    }

    /** The outcome at a moment. */
    public static RoundOutcome of(ReviewRound round, Instant now) {
        var computation = new Computation(round, now);
        RoundResult result = computation.result();
        return new RoundOutcome(result, computation.reasons, computation.missing, computation.counts, computation.counted,
            computation.expired);
    }

    private Optional<RoundVerdict> latest(Party reviewer) {
        RoundVerdict latest = null;
        for (RoundVerdict verdict : round.getVerdicts()) {
            if (verdict.getReviewer() == reviewer && counts(verdict) && (latest == null || !at(verdict).isBefore(at(latest)))) {
                latest = verdict;
            }
        }
        return Optional.ofNullable(latest);
    }

    private boolean counts(RoundVerdict verdict) {
        Instant at = at(verdict);
        return !at.isAfter(now) && (round.getDeadline() == null || !at.isAfter(round.getDeadline().toInstant()));
    }

    /** A verdict without a date is taken to be the oldest. */
    private static Instant at(RoundVerdict verdict) {
        return verdict.getAt() == null ? Instant.MIN : verdict.getAt();
    }

    private int count(Verdict verdict) {
        return (int) counted.stream().filter(each -> each.getVerdict() == verdict).count();
    }

    private RoundResult result() {
        if (round.getState() == RoundState.DRAFT || round.getState() == RoundState.WITHDRAWN) {
            reasons.add(Messages.text("outcome." + round.getState().getLiteral()));
            return RoundResult.NONE;
        }
        if (reviewers.isEmpty()) {
            reasons.add(Messages.text("outcome.nobodyAsked"));
            return expired ? RoundResult.INCOMPLETE : RoundResult.NONE;
        }
        reasons.add(tally());
        RoundResult result = counts.object() > 0 ? objected() : agreed();
        if (result != RoundResult.NONE && !missing.isEmpty() && !round.isSilence()) {
            reasons.add(Messages.text("outcome.notAnswered", names(missing)));
        }
        long uncounted = round.getVerdicts().stream().filter(verdict -> verdict.getReviewer() != null)
            .filter(verdict -> !counts(verdict) && !at(verdict).isAfter(now)).count();
        if (uncounted > 0) {
            reasons.add(Messages.text("outcome.late", uncounted, Moments.exact(round.getDeadline())));
        }
        return result;
    }

    private RoundResult objected() {
        String objectors = names(counted.stream().filter(verdict -> verdict.getVerdict() == Verdict.OBJECT).map(RoundVerdict::getReviewer)
            .toList());
        reasons.add(Messages.text(round.isSilence() ? "outcome.broken" : "outcome.objected", objectors));
        return RoundResult.OBJECTED;
    }

    private RoundResult agreed() {
        List<Party> needed = missing.stream().filter(round.getRequired()::contains).toList();
        if (!needed.isEmpty()) {
            reasons.add(Messages.text(expired ? "outcome.neededMissing" : "outcome.needed", names(needed), deadline()));
            return expired ? RoundResult.INCOMPLETE : RoundResult.NONE;
        }
        if (!missing.isEmpty() && !expired) {
            reasons.add(waiting());
            return RoundResult.NONE;
        }
        if (round.isSilence() && !missing.isEmpty()) {
            reasons.add(Messages.text("outcome.silent", names(missing), deadline()));
            return counts.agreeWithChanges() > 0 ? RoundResult.AGREED_WITH_CHANGES : RoundResult.AGREED_BY_SILENCE;
        }
        if (counts.agree() + counts.agreeWithChanges() == 0) {
            reasons.add(Messages.text("outcome.nobodyAgreed"));
            return missing.isEmpty() && !expired ? RoundResult.NONE : RoundResult.INCOMPLETE;
        }
        return counts.agreeWithChanges() > 0 ? RoundResult.AGREED_WITH_CHANGES : RoundResult.AGREED;
    }

    private String waiting() {
        if (round.getDeadline() == null) {
            return Messages.text(round.isSilence() ? "outcome.endless" : "outcome.waitsEndless", names(missing));
        }
        return Messages.text(round.isSilence() ? "outcome.runs" : "outcome.waits", names(missing), deadline());
    }

    private String tally() {
        String parts = Stream.of(part("outcome.agreed", counts.agree()), part("outcome.agreedWithChanges", counts.agreeWithChanges()),
            part("outcome.objecting", counts.object()), part("outcome.abstained", counts.abstain()),
            part("outcome.unanswered", counts.silent())).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return Messages.text("outcome.tally", counts.reviewers(), parts);
    }

    private static Optional<String> part(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(Messages.text(key, count));
    }

    private String deadline() {
        return round.getDeadline() == null ? "" : Moments.text(round.getDeadline());
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(Labels.ofUser()::label)
            .collect(Collectors.joining("; "));
    }
}
