package org.consultum.engagement.intake;

import java.io.IOException;
import java.util.Objects;

/** A source that cannot be used as a whole. The message says why, in words for the user. */
public final class IntakeRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String remedy;

    /**
     * A refusal.
     *
     * @param file name of the file or folder
     * @param message why
     * @param remedy what to do
     */
    public IntakeRefusedException(String file, String message, String remedy) {
        super(Objects.requireNonNull(message));
        this.file = Objects.requireNonNull(file);
        this.remedy = Objects.requireNonNull(remedy);
    }

    /** Name of the file or folder. */
    public String file() {
        return file;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
