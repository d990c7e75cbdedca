package org.consultum.reminders;

import java.util.List;
import org.consultum.model.Register;
import org.consultum.reminders.internal.Composer;

/**
 * Makes the messages of a day from a register: a digest for each recipient, escalations of overdue actions, reminders to bodies that owe a
 * response. Deterministic: the register, the day and the messages recorded before that day decide, nothing else. Reads the model and
 * changes nothing; call it where the model may be read. What a mail must not carry, because it is closed or marked, is not named in it.
 */
public final class Reminders {

    private Reminders() {
    }

    /** The messages of a day, sorted by kind and recipient. */
    public static List<Reminder> of(Register register, ReminderRequest request) {
        return new Composer(register, request).reminders();
    }
}
