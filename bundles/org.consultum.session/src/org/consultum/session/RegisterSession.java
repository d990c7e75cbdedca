package org.consultum.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.store.Problem;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * An open register: its objects, undo, and saving.
 *
 * <p>Threads: objects are changed only by commands on {@link #execute(Command)}, undo and redo, always on one thread (the display thread
 * in the window). Other threads read inside {@link #read(Supplier)}; commands wait for them.
 *
 * <p>Meetings, action lists, feedback lists and paper lists are loaded when they are first reached through the model.
 *
 * @since 0.1
 */
public interface RegisterSession extends AutoCloseable {

    /** Absolute path of the register's folder. */
    Path folder();

    Register register();

    Access access();

    /** Domain with a bounded command stack; its adapter factory is disposed with the session. */
    EditingDomain editingDomain();

    /** Executes a command, records it for undo and schedules the save. Throws {@link IllegalStateException} on a read-only register. */
    void execute(Command command);

    /** Reads the model on any thread while no command runs. */
    <T> T read(Supplier<T> reader);

    /** Finds an element by its identity, loading the file that holds it if need be. */
    Optional<Element> find(String id);

    /** Loads every file of the register. Damaged files are reported in {@link #problems()} and left out. */
    void loadAll();

    /** Whether the file that holds a committee's meeting, list or section has been loaded already. */
    boolean isLoaded(Element element);

    /** What was found wrong with files so far; grows as files are loaded. */
    List<Problem> problems();

    SaveState saveState();

    /** Writes everything changed and returns when it is durable on disk. */
    void flush() throws IOException;

    /** Keeps the content of a paper in the register, durable on return, and returns its SHA-256 in lower-case hexadecimal. */
    String keepPaper(InputStream content, String extension) throws IOException;

    /** The file that holds a paper's content, if it is there; its digest is verified by whoever reads it. */
    Optional<Path> paper(String sha256);

    void addListener(SessionListener listener);

    void removeListener(SessionListener listener);

    /** Flushes, releases the lock and disposes of everything. A second call does nothing. */
    @Override
    void close() throws IOException;

    /** Whether this session may change the register. */
    sealed interface Access {

        /** The register can be changed. */
        record Writable() implements Access {
        }

        /**
         * The register can only be read.
         *
         * @param reason why, in words: who holds it since when, or that the folder is protected
         */
        record ReadOnly(String reason) implements Access {
        }
    }

    /** Whether what is on the screen is on the disk. */
    sealed interface SaveState {

        /** Everything is durable on disk. */
        record Saved() implements SaveState {
        }

        /** A change is being written. */
        record Saving() implements SaveState {
        }

        /**
         * Writing failed and will be tried again after the next change or on {@link RegisterSession#flush()}.
         *
         * @param problem what happened and what to do
         */
        record Failed(Problem problem) implements SaveState {
        }
    }
}
