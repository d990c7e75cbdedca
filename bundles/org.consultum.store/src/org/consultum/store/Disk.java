package org.consultum.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file system operations of the store, each one step that can fail or be cut off on its own. The product uses {@link LocalDisk};
 * tests put a disk in its place that fails, fills up or loses power.
 *
 * <p>Implementations are thread-safe. No operation follows a symbolic link in the last component of a path.
 */
public interface Disk {

    /** What stands at a path. */
    enum Kind {
        ABSENT,
        FILE,
        FOLDER,
        /** A symbolic link, whatever it leads to. */
        LINK,
        /** A device, pipe or socket. */
        OTHER
    }

    /** What stands at a path; {@link Kind#ABSENT} also when a folder above it is missing. */
    Kind kind(Path path) throws IOException;

    /** Size of a file in bytes. */
    long size(Path file) throws IOException;

    /** The whole content of a file. */
    byte[] read(Path file) throws IOException;

    /** The content of a file, to be closed by the caller. */
    InputStream open(Path file) throws IOException;

    /** Names in a folder, in the order of their code units. */
    List<String> list(Path folder) throws IOException;

    /** Creates a folder whose parent exists. */
    void createFolder(Path folder) throws IOException;

    /** Creates a file for writing, or empties the one there is. */
    NewFile create(Path file) throws IOException;

    /** Renames a file within the register in one step, replacing what stands at the target. */
    void rename(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder that exists. */
    void delete(Path path) throws IOException;

    /** Returns when the names in a folder are durable. */
    void flushFolder(Path folder) throws IOException;

    /**
     * Takes the lock on a file, creating it if need be; empty when another process has it.
     *
     * @return the lock, held until it is closed or the process ends
     */
    Optional<Closeable> lock(Path file) throws IOException;

    /** A file being written. */
    interface NewFile extends Closeable {

        void write(byte[] bytes, int offset, int length) throws IOException;

        /** Returns when everything written is durable. */
        void flush() throws IOException;
    }
}
