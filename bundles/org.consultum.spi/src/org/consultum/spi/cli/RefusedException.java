package org.consultum.spi.cli;

import java.util.Objects;

/**
 * The arguments of a command, or what they name, cannot be used. The user can put it right; exit code 2.
 *
 * @since 0.1
 */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Creates a refusal.
     *
     * @param message what is wrong, in one sentence of the user's language
     * @param remedy what to do about it; may be empty when the message says it
     */
    public RefusedException(String message, String remedy) {
        super(Objects.requireNonNull(message));
        this.remedy = Objects.requireNonNull(remedy);
    }

    /** What to do about it; may be empty. */
    public String remedy() {
        return remedy;
    }
}
