package org.consultum.review.round;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewRound;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Changes the deadline, the reviewers or the words of an open round. A deadline that has passed stands, so that an answer that came too
 * late, or a silence that was agreement, does not become something else afterwards; whoever has answered stays a reviewer.
 */
public final class ChangeRound extends IntentionCommand {

    private final ReviewRound round;
    private final RoundChange change;
    private final Instant now;

    public ChangeRound(EditingDomain domain, ReviewRound round, RoundChange change, Instant now) {
        super(domain, Messages.label(ChangeRound.class), Messages.description(ChangeRound.class, RoundSteps.title(round)));
        this.round = round;
        this.change = change;
        this.now = now;
    }

    @Override
    protected void plan(Steps steps) {
        RoundSteps.requireOpen(round, steps);
        if (change.title().isBlank()) {
            steps.refuse(Messages.refused("noTitle"));
        }
        if (change.reviewers().isEmpty()) {
            steps.refuse(Messages.refused("noReviewers"));
        }
        if (!new HashSet<>(change.reviewers()).containsAll(change.required())) {
            steps.refuse(Messages.refused("requiredNotAsked"));
        }
        round.getVerdicts().stream().filter(verdict -> verdict.getReviewer() != null && !change.reviewers().contains(verdict.getReviewer())
            && round.getReviewers().contains(verdict.getReviewer())).findFirst()
            .ifPresent(verdict -> steps.refuse(Messages.refused("hasAnswered", RoundSteps.name(verdict.getReviewer()))));
        if (!change.deadline().equals(round.getDeadline())) {
            if (round.getDeadline() != null && now.isAfter(round.getDeadline().toInstant())) {
                steps.refuse(Messages.refused("deadlineStands", Moments.text(round.getDeadline())));
            }
            if (!change.deadline().toInstant().isAfter(now)) {
                steps.refuse(Messages.refused("deadlinePast", Moments.text(change.deadline())));
            }
        }
        steps.set(round, Literals.REVIEW_ROUND__TITLE, change.title().strip());
        steps.set(round, Literals.REVIEW_ROUND__NOTE, change.note().isBlank() ? null : change.note());
        steps.set(round, Literals.REVIEW_ROUND__DEADLINE, change.deadline());
        steps.setAll(round, Literals.REVIEW_ROUND__REVIEWERS, List.copyOf(new LinkedHashSet<>(change.reviewers())));
        steps.setAll(round, Literals.REVIEW_ROUND__REQUIRED, List.copyOf(new LinkedHashSet<>(change.required())));
    }
}
