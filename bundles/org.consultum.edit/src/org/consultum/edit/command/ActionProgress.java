package org.consultum.edit.command;

import java.time.LocalDate;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.RegisterPackage.Literals;

/** What a new status means for the other values of an action. */
final class ActionProgress {

    private ActionProgress() {
    }

    /** Plans a status: done means 100 percent, done and cancelled have a day of closing, everything else has none. */
    static void set(ActionItem action, ActionStatus status, LocalDate on, Steps steps) {
        if (status == ActionStatus.DONE && action.isEvidenceRequired() && action.getEvidence().isEmpty()) {
            steps.refuse(IntentionCommand.refused("evidenceMissing", IntentionCommand.name(action.getTitle())));
        }
        boolean finished = status == ActionStatus.DONE || status == ActionStatus.CANCELLED;
        steps.set(action, Literals.ACTION_ITEM__STATUS, status);
        if (status == ActionStatus.DONE) {
            steps.set(action, Literals.ACTION_ITEM__PROGRESS, 100);
        }
        if (!finished || !action.isFinished()) {
            steps.set(action, Literals.ACTION_ITEM__CLOSED_ON, finished ? on : null);
        }
    }
}
