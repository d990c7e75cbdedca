package org.consultum.agenda.carryover;

/** How the open actions of a committee return to its next agenda. */
public enum ReturningActions {
    /** Not at all. */
    NONE,
    /** As one item, "Review of actions". */
    ONE_ITEM,
    /** As one item each. */
    EACH
}
