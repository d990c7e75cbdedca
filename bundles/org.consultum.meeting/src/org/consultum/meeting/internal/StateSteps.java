package org.consultum.meeting.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.Objection;
import org.consultum.meeting.state.MeetingTransitions;
import org.consultum.meeting.state.Transition;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage.Literals;

/** What going to another state takes, for every command that does so. */
public final class StateSteps {

    private static final Set<MeetingState> NOT_HELD = EnumSet.of(MeetingState.POSTPONED, MeetingState.CANCELLED);

    private StateSteps() {
    }

    /**
     * Plans the change, or refuses with everything that forbids it.
     *
     * @param minded which objections are minded; the others are answered by the command itself
     */
    public static void plan(Meeting meeting, MeetingState target, Optional<String> reason, Instant now, Predicate<Objection> minded,
            Steps steps) {
        Optional<Transition> found = MeetingTransitions.to(meeting, target, now);
        if (found.isEmpty()) {
            steps.refuse(Messages.text("refused.noWay." + meeting.getState().getLiteral()));
            return;
        }
        String forbidden = found.get().objections().stream().filter(Objection::forbids).filter(minded).map(Objection::text)
            .collect(Collectors.joining(" "));
        if (!forbidden.isEmpty()) {
            steps.refuse(forbidden);
        }
        if (found.get().reasonNeeded() && reason.filter(text -> !text.isBlank()).isEmpty()) {
            steps.refuse(Messages.text("refused.noReason"));
        }
        reason(meeting, target, reason, steps);
        steps.set(meeting, Literals.MEETING__STATE, target);
        times(meeting, target, now, steps);
        minutes(meeting, target, reason, steps);
    }

    private static void reason(Meeting meeting, MeetingState target, Optional<String> reason, Steps steps) {
        if (NOT_HELD.contains(target)) {
            steps.set(meeting, Literals.MEETING__STATE_REASON, reason.orElse(null));
        } else if (NOT_HELD.contains(meeting.getState())) {
            steps.set(meeting, Literals.MEETING__STATE_REASON, null);
        }
    }

    private static void times(Meeting meeting, MeetingState target, Instant now, Steps steps) {
        if (target == MeetingState.IN_SESSION) {
            if (meeting.getOpened() == null) {
                steps.set(meeting, Literals.MEETING__OPENED, now);
            }
            steps.set(meeting, Literals.MEETING__ADJOURNED, null);
        } else if (meeting.getState() == MeetingState.IN_SESSION && target == MeetingState.CLOSED) {
            steps.set(meeting, Literals.MEETING__ADJOURNED, now);
            AgendaWalk.inHand(meeting).ifPresent(item -> ItemRecords.set(item, Map.of(Literals.ITEM_RECORD__ENDED, now), steps));
        } else if (meeting.getState() == MeetingState.IN_SESSION) {
            steps.set(meeting, Literals.MEETING__OPENED, null);
        }
    }

    private static void minutes(Meeting meeting, MeetingState target, Optional<String> reason, Steps steps) {
        if (meeting.getState() == MeetingState.MINUTES_APPROVED && target == MeetingState.CLOSED && meeting.getMinutes() != null) {
            MinutesSteps.reopen(meeting.getMinutes(), reason.orElse(""), steps);
        }
    }
}
