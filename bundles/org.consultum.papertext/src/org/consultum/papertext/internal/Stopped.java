package org.consultum.papertext.internal;

import org.consultum.papertext.PaperContent.Reason;

/** Reading stops here, for a reason that is no error of the program. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    Stopped(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
