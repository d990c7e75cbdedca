package org.consultum.agenda.schedule;

import java.util.List;
import org.consultum.model.Meeting;
import org.consultum.model.derived.AgendaTimes;

/**
 * Proposes an order for the items of a meeting and says why each lies where it lies. Changes nothing. The same agenda and options give
 * the same proposal. Reads the model, so to be called where the model may be read.
 */
public final class Scheduler {

    private final ScheduleOptions options;

    public Scheduler(ScheduleOptions options) {
        this.options = options;
    }

    /** A proposal for a meeting. Loads the papers of its items. */
    public Proposal propose(Meeting meeting) {
        return new Proposal(meeting, List.of(), List.of(), AgendaTimes.plan(meeting));
    }
}
