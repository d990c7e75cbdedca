package org.consultum.review.round;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.ListFile;
import org.consultum.edit.command.Steps;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewList;
import org.consultum.model.ReviewPart;
import org.consultum.model.ReviewQuestion;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundState;
import org.consultum.model.base.NewElements;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Starts a review round: from then on reviewers may comment and say whether they agree. Its result is the round. */
public final class StartRound extends IntentionCommand {

    private final NewElements elements;
    private final Committee committee;
    private final RoundPlan plan;
    private final Optional<Party> by;
    private final Instant now;
    private final Optional<String> baseline;

    /**
     * A start.
     *
     * @param committee the committee whose reviews the round belongs to
     * @param by who starts it
     * @param now moment of the start
     * @param baseline SHA-256 of the content as it is now, which {@link org.consultum.review.approval.ContentSnapshots} has kept; empty
     *     when it is not kept
     */
    public StartRound(EditingDomain domain, NewElements elements, Committee committee, RoundPlan plan, Optional<Party> by, Instant now,
            Optional<String> baseline) {
        super(domain, Messages.label(StartRound.class), Messages.description(StartRound.class, plan.title()));
        this.elements = elements;
        this.committee = committee;
        this.plan = plan;
        this.by = by;
        this.now = now;
        this.baseline = baseline;
    }

    @Override
    protected void plan(Steps steps) {
        refuse(steps);
        ReviewRound round = elements.create(ReviewRound.class, Literals.REVIEW_ROUND);
        round.setTitle(plan.title().strip());
        round.setSubject(plan.subject());
        round.setPart(plan.part());
        round.setState(RoundState.OPEN);
        plan.note().filter(note -> !note.isBlank()).ifPresent(round::setNote);
        by.ifPresent(round::setStartedBy);
        round.setStartedAt(now);
        round.setDeadline(plan.deadline());
        round.setSilence(plan.silence());
        baseline.ifPresent(round::setBaseline);
        round.getReviewers().addAll(new LinkedHashSet<>(plan.reviewers()));
        round.getRequired().addAll(new LinkedHashSet<>(plan.required()));
        for (String text : plan.questions()) {
            if (!text.isBlank()) {
                ReviewQuestion question = elements.create(ReviewQuestion.class, Literals.REVIEW_QUESTION);
                question.setText(text.strip());
                round.getQuestions().add(question);
            }
        }
        ListFile.create(committee, Literals.COMMITTEE__REVIEW_LIST, () -> elements.create(ReviewList.class, Literals.REVIEW_LIST),
            Literals.REVIEW_LIST__ROUNDS, round, steps);
    }

    private void refuse(Steps steps) {
        if (plan.title().isBlank()) {
            steps.refuse(Messages.refused("noTitle"));
        }
        if (plan.reviewers().isEmpty()) {
            steps.refuse(Messages.refused("noReviewers"));
        }
        if (!new HashSet<>(plan.reviewers()).containsAll(plan.required())) {
            steps.refuse(Messages.refused("requiredNotAsked"));
        }
        if (!plan.deadline().toInstant().isAfter(now)) {
            steps.refuse(Messages.refused("deadlinePast", Moments.text(plan.deadline())));
        }
        if (plan.part() != ReviewPart.WHOLE && !(plan.subject() instanceof Meeting)) {
            steps.refuse(Messages.refused("noSuchPart"));
        }
    }
}
