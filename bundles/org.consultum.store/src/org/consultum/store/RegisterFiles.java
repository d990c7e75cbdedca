package org.consultum.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;

/**
 * The files of an open register and the objects in them. Owned by a session, which sees to it that {@link #settle()} and changes of the
 * objects exclude {@link #prepare()} and readers on other threads; loading is safe on any thread that may read.
 */
public interface RegisterFiles extends AutoCloseable {

    /** Absolute path of the register's folder. */
    Path folder();

    /** Why the register can only be read; empty when it can be changed. */
    Optional<String> readOnly();

    Register register();

    /** The loaded files. Opens files of this register only. */
    ResourceSet resourceSet();

    /** Finds an element by its identity, loading the file that holds it if need be. */
    Optional<Element> find(String id);

    /** Loads every file that can be loaded. */
    void loadAll();

    /**
     * Takes files that could not be loaded out of the lists that mention them. They stay on disk as they are. Excludes readers.
     *
     * @return how many were taken out
     */
    int leaveOutDamaged();

    /** What was found wrong with files so far. */
    List<Problem> problems();

    /** Who is told, on any thread, when {@link #problems()} has changed. */
    void onProblems(Runnable listener);

    /** References of loaded files whose target is nowhere in the register; loads files to find out. */
    List<DanglingReference> danglingReferences();

    /** Who is told of every change of a loaded object, on the thread that made it. */
    void onChange(Consumer<Notification> listener);

    /**
     * Brings files in line with the objects after a command, undo or redo: new meetings, lists, committees and sections get a file, moved
     * ones another place, removed ones lose theirs.
     *
     * @throws IllegalStateException when the change cannot be stored, in words for the user; it must be rolled back then
     */
    void settle();

    /** What has to be written for everything changed so far to be on disk; empty when nothing has. */
    Optional<Save> prepare();

    /**
     * Writes what was prepared, all or nothing, and returns when it is durable. On any thread, but one at a time.
     *
     * @throws IOException when nothing or not everything was written; {@link #prepare()} then gives the same and more again
     */
    void write(Save save) throws IOException;

    /** Keeps the content of a paper, durable on return, and returns its SHA-256 in lower-case hexadecimal. On any thread. */
    String keepPaper(InputStream content, String extension) throws IOException;

    /** The file that holds a paper's content, if it is there. */
    Optional<Path> paper(String sha256);

    /** Releases the lock. Writes nothing. A second call does nothing. */
    @Override
    void close() throws IOException;

    /** Serialised files waiting to be written; made by {@link #prepare()} and good for one {@link #write(Save)}. */
    interface Save {

        /** How many files are written or deleted. */
        int files();
    }

    /**
     * A reference to an element that is nowhere in the register.
     *
     * @param source the object that refers
     * @param feature name of the reference
     * @param id identity of the missing element
     */
    record DanglingReference(EObject source, String feature, String id) {
    }
}
