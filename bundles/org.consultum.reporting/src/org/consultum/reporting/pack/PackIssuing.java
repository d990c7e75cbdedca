package org.consultum.reporting.pack;

import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * How a pack is issued.
 *
 * @param history what was issued before to the same recipient in the same language
 * @param at the date of the issue; never the clock of the machine, so that it can be made again
 * @param note why, in Markdown; may be empty
 * @param output what is written
 * @param recorded whether the caller records the issue; there is none where nothing changed
 */
public record PackIssuing(PackHistory history, ZonedDateTime at, String note, Output output, boolean recorded) {

    /** What is written. */
    public enum Output {
        /** The whole pack, with the labels that were issued. */
        WHOLE,
        /** A change sheet with the pages that are new or changed since the last issue; where none are, those of the last issue again. */
        SUPPLEMENT
    }

    public PackIssuing {
        Objects.requireNonNull(history);
        Objects.requireNonNull(at);
        Objects.requireNonNull(note);
        Objects.requireNonNull(output);
        if (output == Output.SUPPLEMENT && history.last().isEmpty()) {
            throw new IllegalArgumentException("A supplement needs a pack that was issued");
        }
    }
}
