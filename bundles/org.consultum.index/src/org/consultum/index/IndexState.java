package org.consultum.index;

/** Whether an index answers for the whole register yet. */
public sealed interface IndexState {

    /**
     * Files are being read. Questions are answered from what has been read so far.
     *
     * @param done files read
     * @param total files to read; 0 while that is being found out
     */
    record Building(int done, int total) implements IndexState {
    }

    /** The index answers for the whole register; edits appear in it within moments. */
    record Ready() implements IndexState {
    }

    /**
     * The index cannot be kept; it answers with nothing, or with what it has.
     *
     * @param message what happened and what to do, in the user's language
     */
    record Failed(String message) implements IndexState {
    }

    /** The register was closed; the index answers with nothing. */
    record Closed() implements IndexState {
    }
}
