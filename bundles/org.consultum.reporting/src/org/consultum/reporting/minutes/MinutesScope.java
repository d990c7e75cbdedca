package org.consultum.reporting.minutes;

/** Who minutes are for. */
public enum MinutesScope {
    /** Everything. */
    FULL,
    /** Without what was dealt with in closed session. Closed items keep their numbers, and the minutes say that something is left out. */
    PUBLIC
}
