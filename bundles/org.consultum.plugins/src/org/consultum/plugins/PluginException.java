package org.consultum.plugins;

import java.util.Objects;

/**
 * A source or the list of plugins cannot be used; the message says why in the user's language.
 *
 * @since 0.1
 */
public final class PluginException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message what happened, as a sentence
     * @param remedy what to do about it, as a sentence
     */
    public PluginException(String message, String remedy) {
        super(message);
        this.remedy = Objects.requireNonNull(remedy);
    }

    /**
     * @param message what happened, as a sentence
     * @param remedy what to do about it, as a sentence
     * @param cause for the log
     */
    public PluginException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = Objects.requireNonNull(remedy);
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
