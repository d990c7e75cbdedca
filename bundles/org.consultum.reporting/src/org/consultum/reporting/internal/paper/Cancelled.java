package org.consultum.reporting.internal.paper;

/** The caller has had enough. Travels through libraries that only know unchecked exceptions. */
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
