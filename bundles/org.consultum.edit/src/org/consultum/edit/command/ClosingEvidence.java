package org.consultum.edit.command;

import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;

/** Whether an action item needs evidence to be done: because it says so itself, or because its committee says so of all its actions. */
public final class ClosingEvidence {

    private ClosingEvidence() {
    }

    /** Whether evidence is asked for. */
    public static boolean required(ActionItem action) {
        return action.isEvidenceRequired()
            || action.eContainer() instanceof ActionList list && list.getCommittee() != null && list.getCommittee().isClosingEvidence();
    }

    /** Whether evidence is asked for and there is none yet. */
    public static boolean missing(ActionItem action) {
        return required(action) && action.getEvidence().isEmpty();
    }
}
