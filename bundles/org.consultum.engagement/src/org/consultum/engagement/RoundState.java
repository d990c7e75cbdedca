package org.consultum.engagement;

/** State of a consultation round, computed from its dates and its points. */
public enum RoundState {
    /** It has not opened. */
    PLANNED,
    /** Answers are asked for. */
    OPEN,
    /** Its deadline has passed, and no point has been disposed of yet. */
    CLOSED,
    /** Its deadline has passed, and points are being disposed of. */
    BEING_EVALUATED,
    /** Its outcome was published. */
    PUBLISHED
}
