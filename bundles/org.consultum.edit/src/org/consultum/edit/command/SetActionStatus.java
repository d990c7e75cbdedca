package org.consultum.edit.command;

import java.time.LocalDate;
import java.util.Objects;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Says where an action item stands. An action that needs evidence, by itself or by its committee, cannot be done without, and what is done
 * or cancelled is not taken up again without a reason: that takes a note.
 */
public final class SetActionStatus extends IntentionCommand {

    private final ActionItem action;
    private final ActionStatus status;
    private final LocalDate on;

    /**
     * A new status.
     *
     * @param on day of the change
     */
    public SetActionStatus(EditingDomain domain, ActionItem action, ActionStatus status, LocalDate on) {
        super(domain, about(name(action.getTitle()), FeatureTexts.ofUser().label(status)));
        this.action = action;
        this.status = status;
        this.on = Objects.requireNonNull(on);
    }

    @Override
    protected void plan(Steps steps) {
        ActionProgress.set(action, status, on, "", steps);
    }
}
