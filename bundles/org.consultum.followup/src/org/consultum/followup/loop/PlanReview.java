package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Plans the review of whether a recommendation had the effect it was made for. */
public final class PlanReview extends LoopCommand {

    private final NewElements elements;
    private final Recommendation recommendation;
    private final String question;
    private final LocalDate due;
    private final Optional<Party> reviewer;

    /**
     * The command.
     *
     * @param question what is asked, in Markdown
     * @param due day by which it is to be answered
     * @param reviewer who answers it
     */
    public PlanReview(EditingDomain domain, NewElements elements, Recommendation recommendation, String question, LocalDate due,
            Optional<Party> reviewer) {
        super(domain, "PlanReview", title(recommendation));
        this.elements = elements;
        this.recommendation = recommendation;
        this.question = question.strip();
        this.due = Objects.requireNonNull(due);
        this.reviewer = reviewer;
    }

    @Override
    protected void plan(Steps steps) {
        requireOpen(recommendation, steps);
        requireAfterMade(recommendation, due, steps);
        if (question.isEmpty()) {
            refuse(steps, "noQuestion");
        }
        var review = elements.create(EffectivenessReview.class, Literals.EFFECTIVENESS_REVIEW);
        review.setQuestion(question);
        review.setDue(due);
        reviewer.ifPresent(review::setReviewer);
        steps.create(recommendation, Literals.RECOMMENDATION__REVIEWS, review);
    }
}
