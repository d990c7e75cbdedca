package org.consultum.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.consultum.model.Register;
import org.consultum.session.RegisterSession;

/**
 * The register that is open in the window. An OSGi service, also found with {@code getSite().getService(OpenRegister.class)}.
 *
 * <p>All methods are called, and all listeners are told, on the display thread. The session belongs to this service: parts neither keep
 * it beyond {@link RegisterListener#closing(RegisterSession)} nor close it.
 */
public interface OpenRegister {

    /** The open register, if one is open. */
    Optional<RegisterSession> session();

    /** The register that is being opened right now in the background, if any. */
    Optional<Path> opening();

    /**
     * Opens a register in the background and shows it instead of the present one, which is saved and closed. What goes wrong is reported to
     * the user, and the present register stays open.
     *
     * @param location folder of the register or its root file
     */
    void open(Path location);

    /**
     * Creates a register in the background and opens it.
     *
     * @param folder a new or empty folder
     * @param content the register with all it contains; owned by the session from now on
     * @param filling what else belongs into it, such as the files of papers; runs in the background before the register is shown
     */
    void create(Path folder, Register content, Filling filling);

    /** Saves and closes the open register; does nothing if none is open. Returns when everything is durable on disk. */
    void close();

    /** Closes the register after the window has closed: it is opened again at the next start. */
    void leave();

    /** Brings everything typed and changed to the disk in the background. */
    void flush();

    /**
     * Announces an edit that is being typed and is no command yet. It is committed before anything else happens to the register: undo,
     * saving, closing, another edit.
     *
     * @param edit turns what was typed into a command; called at most once
     */
    void pending(Runnable edit);

    /** Withdraws an announced edit, because it was committed or given up. */
    void withdraw(Runnable edit);

    /** Commits the edit that is being typed, if there is one. */
    void commitPending();

    /** Whether an edit is being typed that is no command yet. */
    boolean isPending();

    void addListener(RegisterListener listener);

    void removeListener(RegisterListener listener);

    /** Puts files into a register that was just created. */
    @FunctionalInterface
    interface Filling {

        /** Nothing more. */
        Filling NONE = session -> { };

        void fill(RegisterSession session) throws IOException;
    }
}
