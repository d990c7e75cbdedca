package org.consultum.meeting.policyreview;

import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewInput;
import org.consultum.model.ReviewInputKind;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records why an input of a policy review session is missing, so that the session can be closed without it. */
public final class RecordMissingInput extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final ReviewInputKind kind;
    private final Optional<ReviewInput> input;
    private final String reason;

    /**
     * The command.
     *
     * @param input the input; as it stands among {@link PolicyReviewSession#inputs}
     * @param reason why it is missing
     */
    public RecordMissingInput(EditingDomain domain, NewElements elements, Meeting meeting, PolicyReviewSession.Input input, String reason) {
        super(domain, "RecordMissingInput", FeatureTexts.ofUser().label(input.kind()), Parties.title(meeting));
        this.elements = elements;
        this.meeting = meeting;
        this.kind = input.kind();
        this.input = input.element();
        this.reason = reason.strip();
    }

    @Override
    protected void plan(Steps steps) {
        if (reason.isEmpty()) {
            steps.refuse(Messages.text("refused.noMissingReason"));
        }
        if (input.isPresent()) {
            steps.set(input.get(), Literals.REVIEW_INPUT__SUPPLIED, false);
            steps.set(input.get(), Literals.REVIEW_INPUT__MISSING_REASON, reason);
            return;
        }
        var created = elements.create(ReviewInput.class, Literals.REVIEW_INPUT);
        created.setKind(kind);
        created.setTitle(FeatureTexts.ofUser().label(kind));
        created.setMissingReason(reason);
        steps.create(InputSteps.review(meeting, steps), Literals.POLICY_REVIEW__INPUTS, created);
    }
}
