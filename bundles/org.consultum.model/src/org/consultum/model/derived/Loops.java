package org.consultum.model.derived;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.ImplementationClass;
import org.consultum.model.LoopStage;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.model.Recommendation;
import org.consultum.model.ReviewVerdict;

/** Where a feedback loop stands, computed from what has happened to its recommendation. */
public final class Loops {

    private Loops() {
    }

    public static LoopStage stage(Recommendation recommendation) {
        if (recommendation.getClosedOn() != null) {
            return LoopStage.CLOSED;
        }
        if (recommendation.getReviews().stream().anyMatch(review -> !pending(review))) {
            return LoopStage.REVIEWED;
        }
        var measures = recommendation.getMeasures();
        if (!measures.isEmpty() && measures.stream().allMatch(Loops::complete)) {
            return LoopStage.DONE;
        }
        if (measures.stream().anyMatch(Loops::begun)) {
            return LoopStage.UNDER_WAY;
        }
        return recommendation.getResponses().isEmpty() ? LoopStage.MADE : LoopStage.ANSWERED;
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
        var response = recommendation.getResponses().isEmpty() ? Stream.ofNullable(recommendation.getResponseDue())
            : Stream.<LocalDate>empty();
        var open = recommendation.getMeasures().stream().filter(measure -> !complete(measure)).toList();
        var measures = open.stream().map(Measure::getDue);
        var milestones = open.stream().flatMap(measure -> measure.getMilestones().stream())
            .filter(milestone -> milestone.getReachedOn() == null).map(Milestone::getDue);
        var reviews = recommendation.getReviews().stream().filter(Loops::pending).map(EffectivenessReview::getDue);
        return Stream.of(response, measures, milestones, reviews).flatMap(dates -> dates)
            .filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }

    private static boolean pending(EffectivenessReview review) {
        return review.getVerdict() == ReviewVerdict.PENDING;
    }

    private static boolean complete(Measure measure) {
        return measure.getCompletedOn() != null || measure.getProgress() >= 100;
    }

    private static boolean begun(Measure measure) {
        return complete(measure) || measure.getProgress() > 0 || measure.getImplementation() != ImplementationClass.NONE
            || measure.getMilestones().stream().anyMatch(milestone -> milestone.getReachedOn() != null);
    }
}
