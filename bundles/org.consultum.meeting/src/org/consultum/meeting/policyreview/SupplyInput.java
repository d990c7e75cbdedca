package org.consultum.meeting.policyreview;

import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.consultum.model.Paper;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewInputKind;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes that an input of a policy review session is there: a paper, a summary, or the elements it was prepared from. */
public final class SupplyInput extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final ReviewInputKind kind;
    private final Optional<ReviewInput> input;
    private final Optional<String> summary;
    private final Optional<Paper> paper;

    /**
     * The command.
     *
     * @param input the input; as it stands among {@link PolicyReviewSession#inputs}
     * @param summary what it says, in Markdown; empty leaves what is there
     * @param paper the paper it is in; empty leaves what is there
     */
    public SupplyInput(EditingDomain domain, NewElements elements, Meeting meeting, PolicyReviewSession.Input input,
            Optional<String> summary, Optional<Paper> paper) {
        super(domain, "SupplyInput", FeatureTexts.ofUser().label(input.kind()), Parties.title(meeting));
        this.elements = elements;
        this.meeting = meeting;
        this.kind = input.kind();
        this.input = input.element();
        this.summary = summary.map(String::strip).filter(text -> !text.isEmpty());
        this.paper = paper;
    }

    @Override
    protected void plan(Steps steps) {
        boolean something = summary.isPresent() || paper.isPresent() || input.filter(SupplyInput::says).isPresent();
        if (!something) {
            steps.refuse(Messages.text("refused.emptyInput"));
        }
        if (input.isEmpty()) {
            var created = elements.create(ReviewInput.class, Literals.REVIEW_INPUT);
            created.setKind(kind);
            created.setTitle(FeatureTexts.ofUser().label(kind));
            summary.ifPresent(created::setSummary);
            paper.ifPresent(created::setPaper);
            created.setSupplied(true);
            steps.create(InputSteps.review(meeting, steps), Literals.POLICY_REVIEW__INPUTS, created);
            return;
        }
        ReviewInput entered = input.get();
        summary.ifPresent(text -> steps.set(entered, Literals.REVIEW_INPUT__SUMMARY, text));
        paper.ifPresent(document -> steps.set(entered, Literals.REVIEW_INPUT__PAPER, document));
        steps.set(entered, Literals.REVIEW_INPUT__SUPPLIED, true);
        steps.set(entered, Literals.REVIEW_INPUT__MISSING_REASON, null);
    }

    private static boolean says(ReviewInput input) {
        return input.getPaper() != null || !input.getSources().isEmpty() || input.getSummary() != null && !input.getSummary().isBlank();
    }
}
