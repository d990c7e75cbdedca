package org.consultum.spi.exporter;

import java.io.IOException;
import java.util.Objects;

/**
 * What is asked for cannot be written in a format.
 *
 * @since 0.1
 */
public final class ExportRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * A refusal.
     *
     * @param message what is wrong, in the user's language
     * @param remedy what the user can do about it
     */
    public ExportRefusedException(String message, String remedy) {
        super(Objects.requireNonNull(message));
        this.remedy = Objects.requireNonNull(remedy);
    }

    /** What the user can do about it. */
    public String remedy() {
        return remedy;
    }
}
