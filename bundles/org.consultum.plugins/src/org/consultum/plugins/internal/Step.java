package org.consultum.plugins.internal;

/** How far a change has come. */
enum Step {
    /** What is to be installed is there and checked. */
    FETCHED,
    /** The planner has found a way. */
    PLANNED,
    /** The files are where installed files are. */
    COPIED,
    /** The profile is the new one. */
    PERFORMED,
    /** The new list is written and not yet valid. */
    KEPT;

    /** Learns of each step as it is reached; what it throws is a failure of the change. */
    @FunctionalInterface
    interface Watch {

        void reached(Step step);
    }
}
