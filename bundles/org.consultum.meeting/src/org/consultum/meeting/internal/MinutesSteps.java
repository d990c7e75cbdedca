package org.consultum.meeting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.Objection;
import org.consultum.meeting.minutes.MinutesStates;
import org.consultum.meeting.minutes.MinutesStep;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterPackage.Literals;

/** What taking minutes to another state takes. */
public final class MinutesSteps {

    private MinutesSteps() {
    }

    /** Plans the change, or refuses with everything that forbids it. */
    public static void plan(Meeting meeting, MinutesState target, Steps steps) {
        Optional<MinutesStep> found = MinutesStates.possible(meeting).stream().filter(step -> step.target() == target).findFirst();
        if (meeting.getMinutes() == null || found.isEmpty()) {
            steps.refuse(Messages.text("refused.noMinutesWay." + MinutesStates.of(meeting).getLiteral()));
            return;
        }
        String forbidden = found.get().objections().stream().filter(Objection::forbids).map(Objection::text)
            .collect(Collectors.joining(" "));
        if (!forbidden.isEmpty()) {
            steps.refuse(forbidden);
        }
        steps.set(meeting.getMinutes(), Literals.MINUTES__STATE, target);
    }

    /** Plans that minutes are approved, and the meeting with them. */
    public static void approve(Meeting meeting, LocalDate on, Optional<Meeting> in, Steps steps) {
        plan(meeting, MinutesState.APPROVED, steps);
        if (meeting.getMinutes() != null) {
            steps.set(meeting.getMinutes(), Literals.MINUTES__APPROVED_ON, on);
            in.ifPresent(approving -> steps.set(meeting.getMinutes(), Literals.MINUTES__APPROVED_IN, approving));
        }
        if (meeting.getState() == MeetingState.CLOSED) {
            steps.set(meeting, Literals.MEETING__STATE, MeetingState.MINUTES_APPROVED);
        }
    }

    /** Plans that minutes are open again: they lose their approval and keep the reason. */
    public static void reopen(Minutes minutes, String reason, Steps steps) {
        steps.set(minutes, Literals.MINUTES__STATE, MinutesState.DRAFT);
        steps.set(minutes, Literals.MINUTES__REOPENED_REASON, reason);
        List.of(Literals.MINUTES__APPROVED_ON, Literals.MINUTES__APPROVED_IN, Literals.MINUTES__CERTIFIED_BY,
            Literals.MINUTES__CERTIFIED_ON).forEach(feature -> steps.set(minutes, feature, null));
    }
}
