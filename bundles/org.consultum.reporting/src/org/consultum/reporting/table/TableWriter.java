package org.consultum.reporting.table;

import java.io.IOException;
import java.util.List;

/** Writes the rows of a table one by one, holding none. For one table and one thread. */
public interface TableWriter extends AutoCloseable {

    /**
     * Writes a row.
     *
     * @param values as many as there are columns, each of the kind of its column, or null where there is none
     * @throws IllegalArgumentException if a value does not fit its column, or there are too many rows for the format
     */
    void row(List<?> values) throws IOException;

    /** Ends the table. What was written before is of no use without it, so leave it out when the table was cancelled. */
    void finish() throws IOException;

    /** Lets go of what the writer holds; does not end the table. */
    @Override
    default void close() {
        // most hold nothing
    }
}
