package org.consultum.spi.report;

import java.io.IOException;
import java.io.OutputStream;
import org.consultum.spi.Progress;

/**
 * Makes files of one format of any report.
 *
 * <p>A renderer has no state and may be used by several threads. It reads nothing but what it is given and its own resources, opens no
 * connection, and gives the same bytes for the same report.
 *
 * @since 0.1
 */
public interface ReportRenderer {

    /**
     * Writes a file.
     *
     * @param page the report
     * @param out where the bytes go; not closed by the renderer. When anything is thrown, what was written so far is thrown away
     * @throws IOException when writing failed
     * @throws java.util.concurrent.CancellationException when nobody wants the report any more
     */
    void render(ReportPage page, OutputStream out, Progress progress) throws IOException;
}
