package org.consultum.spi.importer;

import java.io.IOException;
import java.util.Objects;

/**
 * A source, or one file of it, is refused because it is damaged, too large, or made to do harm.
 *
 * @since 0.1
 */
public final class ImportRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String remedy;
    private final boolean all;

    /**
     * A refusal.
     *
     * @param file path of the file inside the source, or the name of the source
     * @param message what is wrong, in the user's language
     * @param remedy what the user can do about it
     * @param all whether the source as a whole is refused, not only the file
     */
    public ImportRefusedException(String file, String message, String remedy, boolean all) {
        super(message);
        this.file = Objects.requireNonNull(file);
        this.remedy = Objects.requireNonNull(remedy);
        this.all = all;
    }

    /** Path of the file inside the source, or the name of the source. */
    public String file() {
        return file;
    }

    /** What the user can do about it. */
    public String remedy() {
        return remedy;
    }

    /** Whether the source as a whole is refused. An importer lets this one pass; it may go on after the other. */
    public boolean all() {
        return all;
    }
}
