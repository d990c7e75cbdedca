package org.consultum.spi.report;

import java.util.Objects;

/**
 * A report cannot be made of what was asked for.
 *
 * @since 0.1
 */
public final class ReportRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * A refusal.
     *
     * @param message what is wrong, in the language of the request's words
     * @param remedy what the user can do about it
     */
    public ReportRefusedException(String message, String remedy) {
        super(Objects.requireNonNull(message));
        this.remedy = Objects.requireNonNull(remedy);
    }

    /** What the user can do about it. */
    public String remedy() {
        return remedy;
    }
}
