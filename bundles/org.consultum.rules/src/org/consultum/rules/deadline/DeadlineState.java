package org.consultum.rules.deadline;

/** How a deadline stands. */
public enum DeadlineState {

    /** Done in time. */
    MET("met"),
    /** Done too late, but the notice says why, and the rule allows that. */
    EXCUSED("excused"),
    /** Still to come, and not done yet. */
    DUE("due"),
    /** The meeting is still to come and the rule cannot be kept on this day: it is late, or was not done while there was time. */
    BROKEN("broken"),
    /** It has happened: done too late, or not recorded as done. */
    MISSED("missed"),
    /** Past; done on a day that is not recorded, or the register does not record such things. */
    UNRECORDED("unrecorded"),
    /** Past, and nothing had to be done. */
    OVER("over");

    private final String literal;

    DeadlineState(String literal) {
        this.literal = literal;
    }

    /** The word for it in JSON. */
    public String literal() {
        return literal;
    }

    /** Whether somebody has to do something about it or has failed to. */
    public boolean wrong() {
        return this == BROKEN || this == MISSED;
    }
}
