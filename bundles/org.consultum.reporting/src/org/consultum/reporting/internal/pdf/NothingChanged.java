package org.consultum.reporting.internal.pdf;

import org.consultum.reporting.pack.IssuedPack;

/** There is nothing to issue. */
public final class NothingChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient IssuedPack since;

    NothingChanged(IssuedPack since) {
        super("Nothing changed since issue " + since.number());
        this.since = since;
    }

    /** {@return the issue that still holds} */
    public IssuedPack since() {
        return since;
    }
}
