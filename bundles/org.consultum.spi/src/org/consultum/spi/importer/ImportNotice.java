package org.consultum.spi.importer;

import java.util.Objects;
import java.util.Optional;

/**
 * Something the user should know about a source.
 *
 * @param severity how bad it is
 * @param code what sort of notice it is, such as {@code date.unreadable}: notices of one sort are counted together
 * @param origin where in the source; empty when it concerns the source as a whole
 * @param message what happened and what was done about it, in the user's language
 * @param remedy what the user can do; empty when nothing is needed
 * @since 0.1
 */
public record ImportNotice(Severity severity, String code, Optional<Origin> origin, String message, String remedy) {

    public ImportNotice {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(code);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }

    /** How bad it is. */
    public enum Severity {
        /** Worth knowing; nothing is lost. */
        INFO,
        /** Something was left out or had to be guessed. */
        WARNING,
        /** A file or object could not be used. */
        ERROR
    }
}
