package org.consultum.reporting.minutes;

import java.nio.file.Path;
import java.util.Map;

/** What came of writing minutes. */
public sealed interface MinutesResult {

    /**
     * The file is there, complete.
     *
     * @param file the file
     * @param format its format
     * @param leftOut how many items were left out because of the scope
     * @param substituted characters that cannot be shown, and how often each was replaced by {@code U+FFFD}; keyed by code point
     * @param shortened how many texts were longer than allowed and were shortened visibly
     */
    record Written(Path file, MinutesFormat format, int leftOut, Map<Integer, Integer> substituted, int shortened)
            implements MinutesResult {
        public Written {
            substituted = Map.copyOf(substituted);
        }
    }

    /** The caller cancelled. Nothing was written, an older file of that name is untouched. */
    record Cancelled() implements MinutesResult {
    }

    /**
     * It did not work. Nothing was written, an older file of that name is untouched.
     *
     * @param message what happened, for the user
     * @param remedy what the user can do
     */
    record Failed(String message, String remedy) implements MinutesResult {
    }
}
