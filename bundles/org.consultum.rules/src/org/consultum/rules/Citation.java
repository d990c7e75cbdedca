package org.consultum.rules;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a rule is written, and how well that was read.
 *
 * @param source the text, with its place in it
 * @param date date of the text as its author gives it: a year, or an ISO date
 * @param read how it was read
 * @param link where it can be read
 */
public record Citation(String source, Optional<String> date, Reading read, Optional<URI> link) {

    public Citation {
        Objects.requireNonNull(source);
        Objects.requireNonNull(date);
        Objects.requireNonNull(read);
        Objects.requireNonNull(link);
    }

    /** How a source was read. */
    public enum Reading {
        /** The text itself was read. */
        SOURCE,
        /** An excerpt was read, or somebody else's account. */
        EXCERPT,
        /** General knowledge; the text was not read. */
        KNOWLEDGE
    }
}
