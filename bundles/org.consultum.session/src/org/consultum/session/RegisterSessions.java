package org.consultum.session;

import java.nio.file.Path;
import java.util.List;
import org.consultum.model.Register;
import org.consultum.store.Problem;

/**
 * Opens and creates registers. An OSGi service; thread-safe.
 *
 * @since 0.1
 */
public interface RegisterSessions {

    /** Whether a register is wanted for writing. */
    enum Mode {
        /** Writable if nobody else holds the lock, else read-only. */
        WRITE,
        /** Read-only; takes no lock. */
        READ
    }

    /** What came of opening a register. */
    sealed interface OpenResult {

        /**
         * The register is open, though single files of it may be damaged: see {@link RegisterSession#problems()}.
         *
         * @param session the session, owned and to be closed by the caller
         */
        record Opened(RegisterSession session) implements OpenResult {
        }

        /**
         * The register could not be opened at all.
         *
         * @param problems why, at least one
         */
        record Failed(List<Problem> problems) implements OpenResult {
        }
    }

    /**
     * Opens a register. Recovers an interrupted save first when the lock is obtained.
     *
     * @param location the folder of the register or its {@code register.consultum} file
     */
    OpenResult open(Path location, Mode mode);

    /**
     * Creates a register in a new or empty folder and opens it for writing. The content is on disk when this returns.
     *
     * @param folder the folder, which must not exist or be empty
     * @param content the register with everything it contains; owned by the session from now on
     */
    OpenResult create(Path folder, Register content);
}
