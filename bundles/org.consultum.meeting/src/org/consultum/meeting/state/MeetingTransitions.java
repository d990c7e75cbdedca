package org.consultum.meeting.state;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;

/** The states a meeting can go to, with what stands in the way of each. Pure. */
public final class MeetingTransitions {

    private static final Map<MeetingState, List<Step>> STEPS = steps();

    private record Step(MeetingState target, boolean reasonNeeded, List<Guard> guards) {
    }

    private MeetingTransitions() {
    }

    /**
     * States that a meeting can go to from where it is, the usual next one first; those that are forbidden among them, with why.
     *
     * @param now the moment
     */
    public static List<Transition> possible(Meeting meeting, Instant now) {
        return STEPS.get(meeting.getState()).stream().map(step -> new Transition(step.target(), step.reasonNeeded(),
            step.guards().stream().flatMap(guard -> guard.objection(meeting, now).stream()).toList())).toList();
    }

    /** One of them; empty where there is no way from the state of the meeting to that one. */
    public static Optional<Transition> to(Meeting meeting, MeetingState target, Instant now) {
        return possible(meeting, now).stream().filter(transition -> transition.target() == target).findFirst();
    }

    private static Map<MeetingState, List<Step>> steps() {
        Step cancel = withReason(MeetingState.CANCELLED);
        Step postpone = withReason(MeetingState.POSTPONED);
        var steps = new EnumMap<MeetingState, List<Step>>(MeetingState.class);
        steps.put(MeetingState.DRAFT, List.of(step(MeetingState.SCHEDULED, Guards::start, Guards::place), postpone, cancel));
        steps.put(MeetingState.SCHEDULED, List.of(step(MeetingState.AGENDA_PUBLISHED, Guards::start, Guards::items, Guards::version),
            step(MeetingState.IN_SESSION, Guards::presiding, Guards::published, Guards::quorum, Guards::day),
            step(MeetingState.DRAFT), postpone, cancel));
        steps.put(MeetingState.AGENDA_PUBLISHED, List.of(
            step(MeetingState.IN_SESSION, Guards::presiding, Guards::quorum, Guards::day), step(MeetingState.SCHEDULED), postpone, cancel));
        steps.put(MeetingState.IN_SESSION, List.of(
            step(MeetingState.CLOSED, Guards::decided, Guards::inputs, Guards::silence, Guards::motions, Guards::takenUp, Guards::outputs),
            step(MeetingState.AGENDA_PUBLISHED, Guards::nothingHappened)));
        steps.put(MeetingState.CLOSED, List.of(step(MeetingState.MINUTES_APPROVED, Guards::approved),
            step(MeetingState.IN_SESSION, Guards::minutesNotSent)));
        steps.put(MeetingState.MINUTES_APPROVED, List.of(withReason(MeetingState.CLOSED, Guards::latest)));
        steps.put(MeetingState.POSTPONED, List.of(step(MeetingState.SCHEDULED, Guards::start, Guards::newStart, Guards::place), cancel));
        steps.put(MeetingState.CANCELLED, List.of(step(MeetingState.DRAFT)));
        return steps;
    }

    private static Step step(MeetingState target, Guard... guards) {
        return new Step(target, false, Arrays.asList(guards));
    }

    private static Step withReason(MeetingState target, Guard... guards) {
        return new Step(target, true, Arrays.asList(guards));
    }
}
