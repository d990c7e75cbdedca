package org.consultum.meeting.minutes;

import java.util.List;
import org.consultum.meeting.Objection;
import org.consultum.model.MinutesState;

/**
 * A state that minutes could go to.
 *
 * @param target the state
 * @param reasonNeeded whether a reason must be given
 * @param objections what stands in the way, or is to be thought of
 */
public record MinutesStep(MinutesState target, boolean reasonNeeded, List<Objection> objections) {

    public MinutesStep {
        objections = List.copyOf(objections);
    }

    /** Whether nothing forbids it. */
    public boolean allowed() {
        return objections.stream().noneMatch(Objection::forbids);
    }
}
