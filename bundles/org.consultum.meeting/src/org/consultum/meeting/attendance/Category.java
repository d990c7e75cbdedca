package org.consultum.meeting.attendance;

/** Capacity in which somebody attends, in the order in which the minutes list them (F-07: persons present by category). */
public enum Category {
    /** Chair, co-chair or vice-chair. */
    CHAIR,
    /** Member. */
    MEMBER,
    /** Alternate of a member. */
    ALTERNATE,
    /** Expert. */
    EXPERT,
    /** Observer. */
    OBSERVER,
    /** Secretary, rapporteur or designated officer. */
    STAFF,
    /** Anybody else. */
    GUEST
}
