package org.consultum.edit.command;

import java.time.LocalDate;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.RegisterPackage.Literals;

/** What a new status means for the other values of an action. */
final class ActionProgress {

    private ActionProgress() {
    }

    /**
     * Plans a status: done means 100 percent, done and cancelled have a day of closing, everything else has none.
     *
     * @param reason why it changes; one must be given to take up again what was done or cancelled
     */
    static void set(ActionItem action, ActionStatus status, LocalDate on, String reason, Steps steps) {
        if (status == ActionStatus.DONE && ClosingEvidence.missing(action)) {
            steps.refuse(IntentionCommand.refused("evidenceMissing", IntentionCommand.name(action.getTitle())));
        }
        boolean finished = status == ActionStatus.DONE || status == ActionStatus.CANCELLED;
        if (!finished && action.isFinished() && reason.isBlank()) {
            steps.refuse(IntentionCommand.refused("reopenReason", IntentionCommand.name(action.getTitle())));
        }
        steps.set(action, Literals.ACTION_ITEM__STATUS, status);
        if (status == ActionStatus.DONE) {
            steps.set(action, Literals.ACTION_ITEM__PROGRESS, 100);
        }
        if (!finished || !action.isFinished()) {
            steps.set(action, Literals.ACTION_ITEM__CLOSED_ON, finished ? on : null);
        }
    }
}
