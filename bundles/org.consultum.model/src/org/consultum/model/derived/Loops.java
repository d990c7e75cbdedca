package org.consultum.model.derived;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.ImplementationClass;
import org.consultum.model.LoopStage;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.model.ProgressNote;
import org.consultum.model.Recommendation;
import org.consultum.model.ReviewVerdict;

/**
 * Where a feedback loop stands, computed from what has happened to its recommendation.
 *
 * @since 0.1
 */
public final class Loops {

    private Loops() {
    }

    /**
     * The step a loop has reached. It is answered when all addressees have answered; a verdict counts until a measure goes on after it.
     */
    public static LoopStage stage(Recommendation recommendation) {
        return stage(recommendation, Answers.of(recommendation));
    }

    /** The step a loop has reached, where it is known elsewhere who answered. */
    public static LoopStage stage(Recommendation recommendation, Answers answers) {
        if (recommendation.getClosedOn() != null) {
            return LoopStage.CLOSED;
        }
        if (verdict(recommendation).isPresent()) {
            return LoopStage.REVIEWED;
        }
        var measures = recommendation.getMeasures();
        if (!measures.isEmpty() && measures.stream().allMatch(Loops::complete)) {
            return LoopStage.DONE;
        }
        if (measures.stream().anyMatch(Loops::begun)) {
            return LoopStage.UNDER_WAY;
        }
        return answers.complete() ? LoopStage.ANSWERED : LoopStage.MADE;
    }

    /** The latest review with a verdict that no later work on a measure has overtaken. */
    public static Optional<EffectivenessReview> verdict(Recommendation recommendation) {
        EffectivenessReview latest = null;
        for (EffectivenessReview review : recommendation.getReviews()) {
            if (!pending(review) && (latest == null || latest.getDate() == null || review.getDate() == null
                || !review.getDate().isBefore(latest.getDate()))) {
                latest = review;
            }
        }
        return Optional.ofNullable(latest).filter(review -> review.getDate() == null
            || lastWork(recommendation).filter(day -> day.isAfter(review.getDate())).isEmpty());
    }

    /** The latest day on which a measure was reported to go on: a note (its day in UTC), a milestone reached, a measure complete. */
    public static Optional<LocalDate> lastWork(Recommendation recommendation) {
        return recommendation.getMeasures().stream().flatMap(measure -> Stream.of(Stream.of(measure.getCompletedOn()),
            measure.getMilestones().stream().map(Milestone::getReachedOn),
            measure.getNotes().stream().map(ProgressNote::getAt).filter(Objects::nonNull)
                .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate())).flatMap(days -> days))
            .filter(Objects::nonNull).max(LocalDate::compareTo);
    }

    /** None without measures; fully when every measure is; partly in between. */
    public static ImplementationClass implementation(Recommendation recommendation) {
        var measures = recommendation.getMeasures();
        if (measures.isEmpty()) {
            return ImplementationClass.NONE;
        }
        if (measures.stream().allMatch(measure -> measure.getImplementation() == ImplementationClass.FULLY)) {
            return ImplementationClass.FULLY;
        }
        return measures.stream().allMatch(measure -> measure.getImplementation() == ImplementationClass.NONE)
            ? ImplementationClass.NONE : ImplementationClass.PARTLY;
    }

    /** The earliest day on which a response, measure, milestone or review is due; null when nothing is. */
    public static LocalDate nextDue(Recommendation recommendation) {
        if (recommendation.getClosedOn() != null) {
            return null;
        }
        var response = Answers.of(recommendation).complete() ? Stream.<LocalDate>empty()
            : Stream.ofNullable(recommendation.getResponseDue());
        var open = recommendation.getMeasures().stream().filter(measure -> !complete(measure)).toList();
        var measures = open.stream().map(Measure::getDue);
        var milestones = open.stream().flatMap(measure -> measure.getMilestones().stream())
            .filter(milestone -> milestone.getReachedOn() == null).map(Milestone::getDue);
        var reviews = recommendation.getReviews().stream().filter(Loops::pending).map(EffectivenessReview::getDue);
        return Stream.of(response, measures, milestones, reviews).flatMap(dates -> dates)
            .filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }

    /** Whether a review is to come. */
    public static boolean pending(EffectivenessReview review) {
        return review.getVerdict() == ReviewVerdict.PENDING;
    }

    /** Whether a measure is complete: the day is recorded, or all of it is done. */
    public static boolean complete(Measure measure) {
        return measure.getCompletedOn() != null || measure.getProgress() >= 100;
    }

    /** Whether work on a measure has begun. */
    public static boolean begun(Measure measure) {
        return complete(measure) || measure.getProgress() > 0 || measure.getImplementation() != ImplementationClass.NONE
            || measure.getMilestones().stream().anyMatch(milestone -> milestone.getReachedOn() != null);
    }
}
