package org.consultum.reminders;

import java.util.Objects;

/**
 * Whom messages come from.
 *
 * @param name name as it is shown; may be empty
 * @param address e-mail address
 */
public record Sender(String name, String address) {

    public Sender {
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
    }

    /** Of messages that are written to files where no sender is named. The address is nobody's (RFC 2606). */
    public static Sender nobody() {
        return new Sender("Consultum Workbench", "no-reply@consultum.invalid");
    }
}
