package org.consultum.sdk;

import java.util.Objects;

/**
 * A project cannot be written as it was asked for. The user can put it right.
 *
 * @since 0.1
 */
public final class ProjectRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Creates a refusal.
     *
     * @param message what is wrong, in the user's language
     * @param remedy what to do about it
     */
    public ProjectRefusedException(String message, String remedy) {
        super(Objects.requireNonNull(message));
        this.remedy = Objects.requireNonNull(remedy);
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
