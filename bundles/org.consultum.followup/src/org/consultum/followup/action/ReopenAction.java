package org.consultum.followup.action;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.ActionStatusOn;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Takes up an action again that was done or cancelled. The reason is written down as a progress note; notes and evidence stay. What was
 * complete goes back to the last percentage noted before.
 */
public final class ReopenAction extends IntentionCommand {

    private final NewElements elements;
    private final ActionItem action;
    private final Details details;

    /**
     * Why an action is taken up again.
     *
     * @param reason the reason, in Markdown; not blank
     * @param due a new due date; if empty, the old one stands
     */
    public record Details(Written written, String reason, Optional<LocalDate> due) {

        public Details {
            Objects.requireNonNull(written);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(due);
        }
    }

    public ReopenAction(EditingDomain domain, NewElements elements, ActionItem action, Details details) {
        super(domain, Words.label(ReopenAction.class), Words.description(ReopenAction.class, Words.plain(action.getTitle())));
        this.elements = Objects.requireNonNull(elements);
        this.action = action;
        this.details = Objects.requireNonNull(details);
    }

    @Override
    protected void plan(Steps steps) {
        if (!ActionStatusOn.finished(action)) {
            steps.refuse(Words.refused("notFinished", Words.plain(action.getTitle())));
        }
        if (details.reason().isBlank()) {
            steps.refuse(Words.refused("reason"));
        }
        int progress = ActionSteps.progressBefore(action);
        ActionStatus status = progress > 0 ? ActionStatus.IN_PROGRESS : ActionStatus.OPEN;
        ActionSteps.keepClosing(elements, action, steps);
        ActionSteps.note(elements, action, details.written(), Optional.of(details.reason()), status, progress, steps);
        ActionSteps.status(action, status, details.written().day(action), steps);
        steps.set(action, Literals.ACTION_ITEM__PROGRESS, progress);
        details.due().ifPresent(day -> {
            steps.set(action, Literals.ACTION_ITEM__DUE, day);
            steps.set(action, Literals.ACTION_ITEM__DUE_NEXT_MEETING, false);
        });
    }
}
