package org.consultum.agenda.readiness;

/** Whether the papers of an item are in order, the best state first. */
public enum ReadinessState {
    /** Everything is there, or nothing is expected. */
    READY,
    /** A paper is not there yet and not due yet. */
    WAITING,
    /** A paper came in after it was due. */
    LATE,
    /** A paper is not there and was due. */
    MISSING,
    /** A paper is marked higher than the item or the meeting it is for. */
    WRONG_MARKING
}
