package org.consultum.spi.importer;

import java.io.IOException;
import java.io.InputStream;

/**
 * One regular file of a source.
 *
 * @since 0.1
 */
public interface ImportFile {

    /** Path inside the source with {@code /} between its parts, never absolute and without {@code ..}; the name for a single file. */
    String path();

    /** Size in bytes as far as it is announced, or -1. What is read is limited, whatever is announced. */
    long size();

    /**
     * Opens the file for reading from the beginning; closed by the caller. A file can be opened again.
     *
     * @throws ImportRefusedException when a limit is exceeded, here or while reading
     */
    InputStream open() throws IOException;
}
