package org.consultum.spi.exporter;

import java.io.IOException;

/**
 * Writes a register, or a part of it, as a file of one format. What it is called stands in the extension.
 *
 * @since 0.1
 */
public interface Exporter {

    /**
     * Writes the file. Called on any thread, while nobody changes the register; only reads. The same scope gives the same bytes on every
     * machine.
     *
     * @param scope what to write
     * @param sink takes the file, and what has to be said about it
     * @throws IOException when the sink cannot be written to; passed on as it came
     * @throws ExportRefusedException when what is asked for cannot be written in this format
     * @throws java.util.concurrent.CancellationException when the run was cancelled
     */
    void export(ExportScope scope, ExportSink sink) throws IOException;
}
