package org.consultum.spi.exporter;

import java.io.OutputStream;
import org.consultum.spi.Progress;

/**
 * Takes what an exporter writes. Used by the thread of the exporter.
 *
 * @since 0.1
 */
public interface ExportSink {

    /** The file, always the same stream; closing it is not needed and does no harm. It becomes a file when the exporter returns. */
    OutputStream out();

    /**
     * Says what the file holds.
     *
     * @param what what is counted, in the user's language and the plural, such as "meetings"
     * @param count how many, at least 0
     */
    void included(String what, int count);

    /**
     * Says what the file does not hold although it was asked for, because the format has no room for it or something is missing.
     *
     * @param what what is left out, in the user's language, such as the title of a meeting
     * @param why why, in the user's language, as a sentence or the end of one
     */
    void leftOut(String what, String why);

    /** How far the export is. */
    Progress progress();
}
