package org.consultum.testing;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.ImplementationClass;
import org.consultum.model.Measure;
import org.consultum.model.Milestone;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;

/**
 * Builds what became of one recommendation of a {@link CommitteeBuilder}. Days are written 2026-06-10.
 *
 * @since 0.1
 */
public final class LoopBuilder {

    private final RegisterBuilder register;
    private final Recommendation recommendation;

    LoopBuilder(RegisterBuilder register, Recommendation recommendation) {
        this.register = register;
        this.recommendation = recommendation;
    }

    public LoopBuilder responseDue(String day) {
        recommendation.setResponseDue(LocalDate.parse(day));
        return this;
    }

    public LoopBuilder response(ResponseKind kind, String day) {
        var response = register.elements().create(Response.class, Literals.RESPONSE);
        response.setKind(kind);
        response.setDate(LocalDate.parse(day));
        recommendation.getResponses().add(response);
        return this;
    }

    /** A measure with its progress in percent. */
    public LoopBuilder measure(String title, int progress, ImplementationClass implementation) {
        return measure(title, measure -> {
            measure.setProgress(progress);
            measure.setImplementation(implementation);
        });
    }

    public LoopBuilder measure(String title, Consumer<Measure> more) {
        var measure = register.elements().create(Measure.class, Literals.MEASURE);
        measure.setTitle(title);
        recommendation.getMeasures().add(measure);
        more.accept(measure);
        return this;
    }

    /** A milestone of the measure added last. */
    public LoopBuilder milestone(String title, String due, String reached) {
        var milestone = register.elements().create(Milestone.class, Literals.MILESTONE);
        milestone.setTitle(title);
        milestone.setDue(LocalDate.parse(due));
        milestone.setReachedOn(reached.isEmpty() ? null : LocalDate.parse(reached));
        recommendation.getMeasures().getLast().getMilestones().add(milestone);
        return this;
    }

    public LoopBuilder review(ReviewVerdict verdict, String due) {
        var review = register.elements().create(EffectivenessReview.class, Literals.EFFECTIVENESS_REVIEW);
        review.setVerdict(verdict);
        review.setDue(LocalDate.parse(due));
        recommendation.getReviews().add(review);
        return this;
    }

    public LoopBuilder closed(String day, String reason) {
        recommendation.setClosedOn(LocalDate.parse(day));
        recommendation.setClosedReason(reason);
        return this;
    }

    /** Whatever has no method of its own. */
    public LoopBuilder with(Consumer<Recommendation> more) {
        more.accept(recommendation);
        return this;
    }
}
