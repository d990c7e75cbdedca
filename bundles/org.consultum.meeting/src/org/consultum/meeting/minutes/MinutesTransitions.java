package org.consultum.meeting.minutes;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.MinutesSteps;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;

/** What final states of minutes take, for commands that do more in the same step. Each refuses what its own command would refuse. */
public final class MinutesTransitions {

    private MinutesTransitions() {
    }

    /**
     * Plans that the minutes are approved, and the meeting with them.
     *
     * @param on the day
     * @param in the meeting that approved them
     */
    public static void approve(Meeting meeting, LocalDate on, Optional<Meeting> in, Steps steps) {
        MinutesSteps.approve(meeting, on, in, steps);
    }

    /**
     * Plans that the chair certified the minutes.
     *
     * @param by who certifies
     * @param on the day
     */
    public static void certify(Meeting meeting, Party by, LocalDate on, Steps steps) {
        MinutesSteps.plan(meeting, MinutesState.CERTIFIED, steps);
        if (meeting.getMinutes() != null) {
            steps.set(meeting.getMinutes(), Literals.MINUTES__CERTIFIED_BY, by);
            steps.set(meeting.getMinutes(), Literals.MINUTES__CERTIFIED_ON, on);
        }
    }

    /**
     * Plans that final minutes are open again: they lose their approval and keep the reason.
     *
     * @param reason why
     */
    public static void reopen(Meeting meeting, String reason, Steps steps) {
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
