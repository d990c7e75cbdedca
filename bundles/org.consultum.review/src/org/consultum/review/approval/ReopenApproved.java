package org.consultum.review.approval;

import java.time.Instant;
import java.util.List;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.minutes.MinutesStates;
import org.consultum.meeting.minutes.MinutesTransitions;
import org.consultum.model.Approval;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewPart;
import org.consultum.review.internal.approval.ApprovalWords;
import org.consultum.review.internal.approval.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Opens approved content for correction. All approvals of it that stand are marked with who reopened them when and why, and stay in the
 * record; the next approval supersedes them. Minutes go back to draft with it, by the rules of {@link MinutesStates}.
 */
public final class ReopenApproved extends IntentionCommand {

    private final Element subject;
    private final ReviewPart part;
    private final Party by;
    private final Instant at;
    private final String reason;

    /**
     * A reopening.
     *
     * @param subject what was approved
     * @param part what of it
     * @param by who reopens it
     * @param at the moment
     * @param reason why, in Markdown; must say something
     */
    public ReopenApproved(EditingDomain domain, Element subject, ReviewPart part, Party by, Instant at, String reason) {
        super(domain, Messages.text("ReopenApproved.label"),
            Messages.text("ReopenApproved.description", ApprovalWords.subject(subject, part)));
        this.subject = subject;
        this.part = part;
        this.by = by;
        this.at = at;
        this.reason = reason.strip();
    }

    @Override
    protected void plan(Steps steps) {
        List<Approval> standing = ContentLocks.standing(subject, part);
        if (standing.isEmpty()) {
            steps.refuse(Messages.text("refused.notApproved"));
        }
        if (reason.isEmpty()) {
            steps.refuse(Messages.text("refused.noReason"));
        }
        for (Approval approval : standing) {
            steps.set(approval, Literals.APPROVAL__REOPENED_AT, at);
            steps.set(approval, Literals.APPROVAL__REOPENED_BY, by);
            steps.set(approval, Literals.APPROVAL__REOPENED_REASON, reason);
        }
        if (part == ReviewPart.MINUTES && subject instanceof Meeting meeting && MinutesStates.isFinal(meeting)) {
            MinutesTransitions.reopen(meeting, reason, steps);
        }
    }
}
