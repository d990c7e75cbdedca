package org.consultum.spi.report;

import java.io.IOException;
import java.nio.file.Path;
import org.consultum.spi.Progress;

/**
 * Makes files of one format of one report that has a layout of its own, such as a pack of papers. Has no state; an instance is created
 * for one run.
 *
 * @since 0.1
 */
public interface ReportLayout {

    /**
     * Collects what the file holds. Called inside a read of the register.
     *
     * @param request what was asked for
     * @return writes the file
     * @throws ReportRefusedException when this cannot be reported
     */
    Job prepare(ReportRequest request) throws ReportRefusedException;

    /** A file that is ready to be written. */
    @FunctionalInterface
    interface Job {

        /**
         * Writes the file, outside any read of the register.
         *
         * @param file file to write, in a folder of the run; it is moved to its place when this returns
         * @throws ReportRefusedException when this cannot be reported
         * @throws IOException when writing failed
         * @throws java.util.concurrent.CancellationException when nobody wants the report any more
         */
        void write(Path file, Progress progress) throws ReportRefusedException, IOException;
    }
}
