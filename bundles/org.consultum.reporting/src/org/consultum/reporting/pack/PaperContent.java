package org.consultum.reporting.pack;

import java.io.IOException;
import java.io.InputStream;

/** Gives the bytes of a paper. May be asked more than once; every answer starts at the first byte. */
@FunctionalInterface
public interface PaperContent {

    /**
     * Opens the paper. The caller closes the stream.
     *
     * @return the bytes from the first one on
     * @throws IOException when the bytes cannot be had; the paper is then listed instead of included
     */
    InputStream open() throws IOException;
}
