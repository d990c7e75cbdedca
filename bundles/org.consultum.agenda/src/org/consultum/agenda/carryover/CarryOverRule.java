package org.consultum.agenda.carryover;

import org.consultum.agenda.carryover.CarryOverPreview.Reason;
import org.consultum.model.CarryOver;

/** Rule M-01: an item is carried over unless it was discussed, has no open action and does not recur (4minitz, read 2026-11). */
public final class CarryOverRule {

    private CarryOverRule() {
    }

    /** What decides about an item. Only {@link Reason#NEVER} and {@link Reason#DONE} mean that it is not carried over. */
    public static Reason reason(boolean discussed, boolean openAction, boolean recurring, CarryOver override) {
        return switch (override) {
            case ALWAYS -> Reason.ALWAYS;
            case NEVER -> Reason.NEVER;
            case BY_RULE -> !discussed ? Reason.NOT_DISCUSSED : openAction ? Reason.OPEN_ACTION : recurring ? Reason.RECURS : Reason.DONE;
        };
    }
}
