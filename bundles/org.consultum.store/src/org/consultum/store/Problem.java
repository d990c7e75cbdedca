package org.consultum.store;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is wrong with a file of a register, in words a user can act on.
 *
 * @param severity how bad it is
 * @param file the file concerned, relative to the folder of the register; empty when it concerns the register as a whole
 * @param line line in the file counted from 1; 0 when unknown
 * @param column column in the line counted from 1; 0 when unknown
 * @param message what happened and what it means
 * @param remedy what to do about it
 */
public record Problem(Severity severity, Optional<Path> file, int line, int column, String message, String remedy) {

    public Problem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(file);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }

    /** How bad a problem is. */
    public enum Severity {
        /** Worth knowing; nothing is lost. */
        INFO,
        /** Something was repaired or ignored; what was loaded may be incomplete. */
        WARNING,
        /** The file could not be used. */
        ERROR
    }
}
