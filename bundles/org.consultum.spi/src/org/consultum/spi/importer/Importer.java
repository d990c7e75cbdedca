package org.consultum.spi.importer;

import java.io.IOException;

/**
 * Extracts model objects from sources of one format.
 *
 * <p>An importer has no state between calls and is called by one thread at a time. It takes every byte as hostile: sizes are limited by
 * {@link ImportSource}, but depth, numbers, dates and references are the importer's own business.
 *
 * @since 0.1
 */
public interface Importer {

    /**
     * Name of the format in lower-case letters, digits and hyphens, such as {@code oparl}. It is written to registers as the format of
     * {@link org.consultum.model.ImportTrace}, so it is never changed.
     */
    String id();

    /** Name of the format in the user's language. */
    String label();

    /**
     * Says how sure it is that a source is of its format. Looks at names and at the beginning of a few files, not at everything.
     *
     * @throws IOException when the source cannot be read
     */
    Match sniff(ImportSource source) throws IOException;

    /**
     * Hands everything the source holds to the sink: the same source always gives the same objects in the same order. What a damaged or
     * strange place holds is reported as a notice and the rest goes on.
     *
     * @throws IOException when the source as a whole cannot be read
     * @throws java.util.concurrent.CancellationException when the run was cancelled
     */
    void extract(ImportSource source, ImportSink sink) throws IOException;

    /** How well a source fits a format. */
    enum Match {
        /** It is of another format. */
        NO,
        /** It could be read, but nothing says that it should be. */
        POSSIBLE,
        /** It says itself that it is of this format. */
        CERTAIN
    }
}
