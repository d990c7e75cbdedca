package org.consultum.papertext;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.consultum.papertext.internal.PaperReading;

/**
 * Takes the text out of files of papers: PDF, DOCX, ODT, HTML, Markdown and plain text. The kind is told from the content; the extension
 * only tells kinds of plain text apart. Whatever a file holds, reading it ends within the limits with a value: nothing is fetched, no
 * entity is resolved, nothing in the file is executed, and no exception tells of its content. Thread-safe.
 */
public final class PaperText {

    private final PaperReading reading;

    /** Reads within the limits of {@link ReadingLimits#DEFAULT}. */
    public PaperText() {
        this(ReadingLimits.DEFAULT, System::nanoTime);
    }

    /**
     * Reads within limits.
     *
     * @param nanos time in nanoseconds from any beginning, for the limit of time
     */
    public PaperText(ReadingLimits limits, LongSupplier nanos) {
        reading = new PaperReading(Objects.requireNonNull(limits), Objects.requireNonNull(nanos));
    }

    /**
     * The text of a file. Takes up to the limit of time on the calling thread.
     *
     * @param cancelled asked now and then whether to give up
     */
    public PaperContent read(Path file, BooleanSupplier cancelled) {
        return reading.read(file, cancelled);
    }
}
