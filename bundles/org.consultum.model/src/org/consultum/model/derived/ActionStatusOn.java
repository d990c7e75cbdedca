package org.consultum.model.derived;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;

/**
 * Where an action item stands on a given day. An action due on a day is overdue from the day after.
 *
 * @since 0.1
 */
public final class ActionStatusOn {

    private ActionStatusOn() {
    }

    public static boolean finished(ActionItem action) {
        return action.getStatus() == ActionStatus.DONE || action.getStatus() == ActionStatus.CANCELLED;
    }

    public static boolean overdue(ActionItem action, LocalDate date) {
        return !finished(action) && action.getDue() != null && action.getDue().isBefore(date);
    }

    public static int daysOverdue(ActionItem action, LocalDate date) {
        return overdue(action, date) ? Math.toIntExact(ChronoUnit.DAYS.between(action.getDue(), date)) : 0;
    }
}
