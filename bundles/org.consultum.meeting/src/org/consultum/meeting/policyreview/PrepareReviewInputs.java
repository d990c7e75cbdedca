package org.consultum.meeting.policyreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.internal.ReviewMaterial;
import org.consultum.meeting.internal.ReviewMaterial.Material;
import org.consultum.model.Meeting;
import org.consultum.model.PolicyReview;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewInputKind;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Enters the mandatory inputs of a policy review session and fills them with what the register knows: open and overdue actions, loops by
 * stage, indicators counted from both, and consultation rounds. An input is noted as supplied where there is something to show;
 * figures that were only counted here are left for somebody to confirm. An input somebody wrote a summary for is left as it is.
 */
public final class PrepareReviewInputs extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final LocalDate asOf;
    private final Locale language;

    /**
     * The command.
     *
     * @param asOf day on which it is judged what is late
     * @param language language of the summaries, usually that of the committee
     */
    public PrepareReviewInputs(EditingDomain domain, NewElements elements, Meeting meeting, LocalDate asOf, Locale language) {
        super(domain, "PrepareReviewInputs", Parties.title(meeting));
        this.elements = elements;
        this.meeting = meeting;
        this.asOf = Objects.requireNonNull(asOf);
        this.language = Objects.requireNonNull(language);
    }

    @Override
    protected void plan(Steps steps) {
        if (meeting.getCommittee() == null) {
            return;
        }
        PolicyReview review = InputSteps.review(meeting, steps);
        var material = new ReviewMaterial(meeting.getCommittee(), asOf, language);
        for (ReviewInputKind kind : PolicyReviewSession.MANDATORY) {
            List<ReviewInput> entered = review.getInputs().stream().filter(input -> input.getKind() == kind).toList();
            Material found = material.of(kind);
            if (entered.isEmpty()) {
                steps.create(review, Literals.POLICY_REVIEW__INPUTS, input(kind, found));
            } else {
                fill(entered.getFirst(), found, steps);
            }
        }
    }

    private ReviewInput input(ReviewInputKind kind, Material found) {
        var input = elements.create(ReviewInput.class, Literals.REVIEW_INPUT);
        input.setKind(kind);
        input.setTitle(FeatureTexts.in(language).label(kind));
        found.summary().ifPresent(input::setSummary);
        input.getSources().addAll(found.sources());
        input.setSupplied(found.complete());
        return input;
    }

    private static void fill(ReviewInput input, Material found, Steps steps) {
        boolean untouched = Optional.ofNullable(input.getSummary()).filter(text -> !text.isBlank()).isEmpty()
            && input.getSources().isEmpty();
        if (untouched) {
            found.summary().ifPresent(summary -> steps.set(input, Literals.REVIEW_INPUT__SUMMARY, summary));
            steps.setAll(input, Literals.REVIEW_INPUT__SOURCES, found.sources());
            if (found.complete() && !input.isSupplied()) {
                steps.set(input, Literals.REVIEW_INPUT__SUPPLIED, true);
                steps.set(input, Literals.REVIEW_INPUT__MISSING_REASON, null);
            }
        }
    }
}
