package org.consultum.agenda.carryover;

import org.consultum.model.Committee;

/** How the open actions of a committee return to its next agenda. */
public enum ReturningActions {
    /** Not at all. */
    NONE,
    /** As one item, "Review of actions". */
    ONE_ITEM,
    /** As one item each. */
    EACH;

    /** How the committee says that they return. */
    public static ReturningActions ruleOf(Committee committee) {
        return switch (committee.getReturningActions()) {
            case ONE_ITEM -> ONE_ITEM;
            case EACH -> EACH;
            case NONE -> NONE;
        };
    }
}
