package org.consultum.followup.action;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.ProgressNote;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;

/** Steps that several commands on actions take. */
final class ActionSteps {

    private static final int SAYS_NOTHING = -1;
    private static final int COMPLETE = 100;

    private ActionSteps() {
    }

    /** A status with what it means: done is 100 percent, done and cancelled have a day of closing, everything else has none. */
    static void status(ActionItem action, ActionStatus status, LocalDate on, Steps steps) {
        boolean finished = status == ActionStatus.DONE || status == ActionStatus.CANCELLED;
        steps.set(action, Literals.ACTION_ITEM__STATUS, status);
        if (status == ActionStatus.DONE) {
            steps.set(action, Literals.ACTION_ITEM__PROGRESS, COMPLETE);
        }
        if (!finished || !action.isFinished()) {
            steps.set(action, Literals.ACTION_ITEM__CLOSED_ON, finished ? on : null);
        }
    }

    /** A progress note. */
    static void note(NewElements elements, ActionItem action, Written written, Optional<String> text, ActionStatus status,
            int progress, Steps steps) {
        var note = elements.create(ProgressNote.class, Literals.PROGRESS_NOTE);
        note.setAt(written.at());
        written.author().ifPresent(note::setAuthor);
        text.ifPresent(note::setText);
        note.setStatus(status);
        if (progress != SAYS_NOTHING) {
            note.setProgress(progress);
        }
        steps.create(action, Literals.ACTION_ITEM__NOTES, note);
    }

    /** A progress note that says nothing of the percentage. */
    static void note(NewElements elements, ActionItem action, Written written, Optional<String> text, ActionStatus status, Steps steps) {
        note(elements, action, written, text, status, SAYS_NOTHING, steps);
    }

    /** The day of closing goes when an action is open again, so it is written down where no note tells of it. */
    static void keepClosing(NewElements elements, ActionItem action, Steps steps) {
        boolean noted = !action.getNotes().isEmpty() && action.getNotes().getLast().getStatus() == action.getStatus();
        if (!noted && action.getClosedOn() != null) {
            var closed = new Written(action.getClosedOn().atStartOfDay(ActionPlace.zone(action)).toInstant(), Optional.empty());
            note(elements, action, closed, Optional.empty(), action.getStatus(), steps);
        }
    }

    /** How much of a finished action was done before it was finished, as far as notes tell. */
    static int progressBefore(ActionItem action) {
        return action.getProgress() < COMPLETE ? action.getProgress() : action.getNotes().reversed().stream()
            .mapToInt(ProgressNote::getProgress).filter(noted -> noted >= 0 && noted < COMPLETE).findFirst().orElse(0);
    }
}
