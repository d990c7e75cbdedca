package org.consultum.review.anchor;

/** Where a passage stands in a text as it is now. */
public sealed interface Place {

    /**
     * It is there.
     *
     * @param start where it begins, in UTF-16 units from the beginning of the text
     * @param end where it ends; as {@code start} between signs as a reader sees them
     * @param match how it was found
     */
    record Found(int start, int end, Match match) implements Place {

        /** The words as they are now. */
        public String in(String text) {
            return text.substring(start, end);
        }
    }

    /** It is no longer there, or nobody can tell which of several places it is. */
    record Lost() implements Place {
    }

    /** How a passage was found. */
    enum Match {
        /** The same words between the same words. */
        EXACT,
        /** The same words between other words. */
        MOVED,
        /** Between the same words, or close to the same; some of its own words are others. */
        CHANGED
    }
}
