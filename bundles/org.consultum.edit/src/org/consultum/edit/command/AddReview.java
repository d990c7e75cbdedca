package org.consultum.edit.command;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewVerdict;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Plans or records a review of whether the measures for a recommendation work. A verdict needs the day it was given. */
public final class AddReview extends IntentionCommand {

    private final NewElements elements;
    private final Recommendation recommendation;
    private final Details details;

    /**
     * The review.
     *
     * @param question what is asked, in Markdown
     * @param due day by which it is to be done
     * @param reviewer who reviews
     * @param verdict what was found; pending for a review that is to come
     * @param date day it was done
     * @param conclusion why, in Markdown
     */
    public record Details(Optional<String> question, Optional<LocalDate> due, Optional<Party> reviewer, ReviewVerdict verdict,
            Optional<LocalDate> date, Optional<String> conclusion) {

        public Details {
            Objects.requireNonNull(verdict);
        }

        /** A review that is to come. */
        public static Details planned(String question, LocalDate due, Party reviewer) {
            return new Details(Optional.of(question), Optional.of(due), Optional.of(reviewer), ReviewVerdict.PENDING, Optional.empty(),
                Optional.empty());
        }
    }

    public AddReview(EditingDomain domain, NewElements elements, Recommendation recommendation, Details details) {
        super(domain, about(name(recommendation.getTitle())));
        this.elements = elements;
        this.recommendation = recommendation;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        if (details.verdict() != ReviewVerdict.PENDING && details.date().isEmpty()) {
            steps.refuse(refused("verdictWithoutDay"));
        }
        var review = elements.create(EffectivenessReview.class, Literals.EFFECTIVENESS_REVIEW);
        details.question().ifPresent(review::setQuestion);
        details.due().ifPresent(review::setDue);
        details.reviewer().ifPresent(review::setReviewer);
        review.setVerdict(details.verdict());
        details.date().ifPresent(review::setDate);
        details.conclusion().ifPresent(review::setConclusion);
        steps.create(recommendation, Literals.RECOMMENDATION__REVIEWS, review);
    }
}
