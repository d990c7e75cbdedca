package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.followup.action.Proof;
import org.consultum.model.EffectivenessReview;
import org.consultum.model.Evidence;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewVerdict;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Records the verdict of a review with what shows it: of one that was planned, or of one nobody had planned. A verdict other than
 * effective needs a conclusion that says why.
 */
public final class RecordReview extends LoopCommand {

    private final NewElements elements;
    private final Recommendation recommendation;
    private final Optional<EffectivenessReview> planned;
    private final Details details;

    /**
     * What was found.
     *
     * @param verdict the verdict; not pending
     * @param on day of the verdict
     * @param reviewer who reviewed; empty leaves who was planned
     * @param conclusion why, in Markdown
     * @param evidence what shows it
     */
    public record Details(ReviewVerdict verdict, LocalDate on, Optional<Party> reviewer, Optional<String> conclusion,
            List<Proof> evidence) {

        public Details {
            Objects.requireNonNull(verdict);
            Objects.requireNonNull(on);
            conclusion = words(conclusion);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The command.
     *
     * @param planned the review that was planned; empty for a new one
     */
    public RecordReview(EditingDomain domain, NewElements elements, Recommendation recommendation, Optional<EffectivenessReview> planned,
            Details details) {
        super(domain, "RecordReview", title(recommendation));
        this.elements = elements;
        this.recommendation = recommendation;
        this.planned = planned;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        requireOpen(recommendation, steps);
        requireAfterMade(recommendation, details.on(), steps);
        if (details.verdict() == ReviewVerdict.PENDING) {
            refuse(steps, "noVerdict");
        }
        if (details.verdict() != ReviewVerdict.EFFECTIVE && details.conclusion().isEmpty()) {
            refuse(steps, "noConclusion");
        }
        if (details.evidence().stream().anyMatch(proof -> proof.title().isBlank())) {
            refuse(steps, "evidenceWithoutName");
        }
        EffectivenessReview review = planned.orElseGet(() -> elements.create(EffectivenessReview.class, Literals.EFFECTIVENESS_REVIEW));
        if (planned.isEmpty()) {
            steps.create(recommendation, Literals.RECOMMENDATION__REVIEWS, review);
        }
        steps.set(review, Literals.EFFECTIVENESS_REVIEW__VERDICT, details.verdict());
        steps.set(review, Literals.EFFECTIVENESS_REVIEW__DATE, details.on());
        details.reviewer().ifPresent(reviewer -> steps.set(review, Literals.EFFECTIVENESS_REVIEW__REVIEWER, reviewer));
        details.conclusion().ifPresent(words -> steps.set(review, Literals.EFFECTIVENESS_REVIEW__CONCLUSION, words));
        for (Proof proof : details.evidence()) {
            var evidence = elements.create(Evidence.class, Literals.EVIDENCE);
            evidence.setTitle(proof.title());
            proof.paper().ifPresent(evidence::setPaper);
            proof.link().ifPresent(evidence::setLink);
            proof.note().ifPresent(evidence::setNote);
            steps.create(review, Literals.EFFECTIVENESS_REVIEW__EVIDENCE, evidence);
        }
    }
}
