package org.consultum.review.round;

import java.time.Instant;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundVerdict;
import org.consultum.model.Verdict;
import org.consultum.model.base.NewElements;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Says for a reviewer whether the text can stay. Earlier verdicts stay in the history; the latest counts. An objection needs a reason,
 * and so does agreement with changes that no comment says. After the deadline it is refused with the moment and its zone; at the very
 * moment of the deadline it counts. Its result is the verdict.
 */
public final class GiveVerdict extends IntentionCommand {

    private final NewElements elements;
    private final ReviewRound round;
    private final Party reviewer;
    private final Verdict verdict;
    private final String reason;
    private final Instant at;

    /**
     * A verdict.
     *
     * @param reviewer one of the reviewers of the round
     * @param reason why, in Markdown; may be empty unless it objects
     * @param at when it is given
     */
    public GiveVerdict(EditingDomain domain, NewElements elements, ReviewRound round, Party reviewer, Verdict verdict, String reason,
            Instant at) {
        super(domain, Messages.label(GiveVerdict.class),
            Messages.description(GiveVerdict.class, RoundSteps.name(reviewer), FeatureTexts.ofUser().label(verdict)));
        this.elements = elements;
        this.round = round;
        this.reviewer = reviewer;
        this.verdict = verdict;
        this.reason = reason;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        RoundSteps.requireOpen(round, steps);
        RoundSteps.requireInTime(round, at, steps);
        if (!round.getReviewers().contains(reviewer) && !round.getRequired().contains(reviewer)) {
            steps.refuse(Messages.refused("notAsked", RoundSteps.name(reviewer)));
        }
        if (verdict == Verdict.OBJECT && reason.isBlank()) {
            steps.refuse(Messages.refused("noReason.object"));
        }
        if (verdict == Verdict.AGREE_WITH_CHANGES && reason.isBlank()
                && round.getComments().stream().noneMatch(comment -> comment.getAuthor() == reviewer)) {
            steps.refuse(Messages.refused("noReason.agreeWithChanges"));
        }
        RoundVerdict made = elements.create(RoundVerdict.class, Literals.ROUND_VERDICT);
        made.setReviewer(reviewer);
        made.setVerdict(verdict);
        made.setReason(reason.isBlank() ? null : reason.strip());
        made.setAt(at);
        steps.create(round, Literals.REVIEW_ROUND__VERDICTS, made);
    }
}
