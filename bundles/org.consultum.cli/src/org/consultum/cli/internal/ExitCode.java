package org.consultum.cli.internal;

/** What the process answers to whoever started it. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;
    /** Done, and there is something to look at. */
    public static final int FINDINGS = 1;
    /** Wrong usage or unusable input. */
    public static final int REFUSED = 2;
    /** Our fault. */
    public static final int FAULT = 3;

    private ExitCode() {
    }
}
