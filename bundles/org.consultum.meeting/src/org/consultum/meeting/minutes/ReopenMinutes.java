package org.consultum.meeting.minutes;

import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewList;
import org.consultum.model.ReviewPart;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Opens final minutes again, while they are the latest (M-02). They lose their approval and keep the reason. */
public final class ReopenMinutes extends MeetingCommand {

    private final Meeting meeting;
    private final String reason;

    /**
     * The command.
     *
     * @param reason why
     */
    public ReopenMinutes(EditingDomain domain, Meeting meeting, String reason) {
        super(domain, "ReopenMinutes", Parties.title(meeting));
        this.meeting = meeting;
        this.reason = reason;
    }

    @Override
    protected void plan(Steps steps) {
        MinutesTransitions.reopen(meeting, reason, steps);
        reopenApprovals(steps);
    }

    /** What was approved with its content is no longer approved, for the same reason; the record of it stays. */
    private void reopenApprovals(Steps steps) {
        ReviewList reviews = meeting.getCommittee() == null ? null : meeting.getCommittee().getReviewList();
        if (reviews != null && !reviews.eIsProxy()) {
            reviews.getApprovals().stream()
                .filter(approval -> approval.getPart() == ReviewPart.MINUTES && approval.getSubject() == meeting
                    && approval.getReopenedAt() == null && approval.getReopenedReason() == null)
                .forEach(approval -> steps.set(approval, Literals.APPROVAL__REOPENED_REASON, reason));
        }
    }
}
