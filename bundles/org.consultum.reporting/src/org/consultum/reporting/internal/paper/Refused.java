package org.consultum.reporting.internal.paper;

import java.util.List;

import org.consultum.reporting.pack.PackResult.Reason;

/** A paper cannot be included. Says why, with what the wording of the reason needs. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> details;

    public Refused(Reason reason, Object... details) {
        super(reason + " " + List.of(details), null, false, false);
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    /** {@return what the text of the reason is filled with} */
    public List<Object> details() {
        return details;
    }
}
