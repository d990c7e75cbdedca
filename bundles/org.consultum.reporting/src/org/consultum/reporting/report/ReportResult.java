package org.consultum.reporting.report;

import java.nio.file.Path;
import java.util.Map;

/** What came of writing a report. */
public sealed interface ReportResult {

    /**
     * The file is there, complete.
     *
     * @param substituted characters that cannot be shown, and how often each was replaced by {@code U+FFFD}; keyed by code point
     */
    record Written(Path file, Map<Integer, Integer> substituted) implements ReportResult {

        public Written {
            substituted = Map.copyOf(substituted);
        }
    }

    /** The caller cancelled. Nothing was written, an older file of that name is untouched. */
    record Cancelled() implements ReportResult {
    }

    /**
     * It did not work. Nothing was written, an older file of that name is untouched.
     *
     * @param message what happened, for the user
     * @param remedy what the user can do
     */
    record Failed(String message, String remedy) implements ReportResult {
    }
}
