package org.consultum.meeting.minutes;

import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.MinutesSteps;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterPackage.Literals;
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
        if (!MinutesStates.isFinal(meeting)) {
            steps.refuse(Messages.text("refused.notFinal"));
            return;
        }
        MinutesSteps.plan(meeting, MinutesState.DRAFT, steps);
        if (reason.isBlank()) {
            steps.refuse(Messages.text("refused.noReason"));
        }
        MinutesSteps.reopen(meeting.getMinutes(), reason, steps);
        if (meeting.getState() == MeetingState.MINUTES_APPROVED) {
            steps.set(meeting, Literals.MEETING__STATE, MeetingState.CLOSED);
        }
    }
}
