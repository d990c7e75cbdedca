package org.consultum.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import org.consultum.meeting.Objection;
import org.consultum.meeting.Objection.Weight;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.AgendaItem;
import org.consultum.model.Correction;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.eclipse.emf.ecore.EObject;

/** The states minutes can go to, with what stands in the way of each. Pure; asking about others reads the meetings of the committee. */
public final class MinutesStates {

    private MinutesStates() {
    }

    /** Where the minutes of a meeting stand; NONE where there are none. */
    public static MinutesState of(Meeting meeting) {
        return meeting.getMinutes() == null ? MinutesState.NONE : meeting.getMinutes().getState();
    }

    /** Whether the minutes are approved or certified. */
    public static boolean isFinal(Meeting meeting) {
        return of(meeting) == MinutesState.APPROVED || of(meeting) == MinutesState.CERTIFIED;
    }

    /** Whether no later meeting of the committee has final minutes (M-02). */
    public static boolean latest(Meeting meeting) {
        return meeting.getCommittee() == null || meeting.getStart() == null || meeting.getCommittee().getMeetings().stream()
            .filter(other -> other != meeting && other.getStart() != null && other.getStart().isAfter(meeting.getStart()))
            .noneMatch(MinutesStates::isFinal);
    }

    /** Corrections that are neither accepted nor rejected. */
    public static List<Correction> undecidedCorrections(Meeting meeting) {
        return meeting.getMinutes() == null ? List.of()
            : meeting.getMinutes().getCorrections().stream().filter(correction -> Corrections.state(correction) == Corrections.State.ASKED)
                .toList();
    }

    /** States that the minutes of a meeting can go to from where they are, the usual next one first. */
    public static List<MinutesStep> possible(Meeting meeting) {
        return switch (of(meeting)) {
            case NONE -> List.of(step(MinutesState.DRAFT, held(meeting, Weight.WARNS)));
            case DRAFT -> List.of(step(MinutesState.CIRCULATED, held(meeting, Weight.FORBIDS), empty(meeting)),
                step(MinutesState.APPROVED, held(meeting, Weight.FORBIDS), corrections(meeting), notCirculated(meeting)));
            case CIRCULATED -> List.of(step(MinutesState.APPROVED, held(meeting, Weight.FORBIDS), corrections(meeting)),
                step(MinutesState.DRAFT));
            case APPROVED -> List.of(step(MinutesState.CERTIFIED), reopen(meeting));
            case CERTIFIED -> List.of(reopen(meeting));
        };
    }

    private static MinutesStep reopen(Meeting meeting) {
        return new MinutesStep(MinutesState.DRAFT, true, latest(meeting) ? List.of()
            : List.of(objection("reopen.notLatest", Weight.FORBIDS, List.of(meeting))));
    }

    @SafeVarargs
    private static MinutesStep step(MinutesState target, List<Objection>... objections) {
        var all = new ArrayList<Objection>();
        for (List<Objection> some : objections) {
            all.addAll(some);
        }
        return new MinutesStep(target, false, all);
    }

    private static List<Objection> held(Meeting meeting, Weight weight) {
        boolean held = meeting.getState() == MeetingState.CLOSED || meeting.getState() == MeetingState.MINUTES_APPROVED
            || weight == Weight.WARNS && meeting.getState() == MeetingState.IN_SESSION;
        return held ? List.of() : List.of(objection("minutes.notHeld", weight, List.of(meeting)));
    }

    private static List<Objection> empty(Meeting meeting) {
        List<AgendaItem> empty = AgendaWalk.business(meeting).stream().filter(item -> item.getItems().isEmpty()
            && item.getDecisions().isEmpty() && (item.getRecord() == null || item.getRecord().getDiscussion() == null
                && item.getRecord().getRationale() == null)).toList();
        return empty.isEmpty() ? List.of()
            : List.of(objection("minutes.emptyItems", Weight.WARNS, empty, empty.size(), AgendaWalk.titles(empty)));
    }

    private static List<Objection> corrections(Meeting meeting) {
        List<Correction> open = undecidedCorrections(meeting);
        return open.isEmpty() ? List.of() : List.of(objection("minutes.openCorrections", Weight.FORBIDS, open, open.size()));
    }

    private static List<Objection> notCirculated(Meeting meeting) {
        return List.of(objection("minutes.notCirculated", Weight.WARNS, List.of(meeting)));
    }

    private static Objection objection(String code, Weight weight, List<? extends EObject> elements, Object... values) {
        return new Objection(code, weight, Messages.text(code, values), List.copyOf(elements));
    }
}
