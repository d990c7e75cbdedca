package org.consultum.spi;

import java.util.concurrent.CancellationException;

/**
 * How a long run tells how far it is, and learns that nobody wants its result any more.
 *
 * <p>Called on the thread of the run only. Implementations answer at once and never throw; one that shows something passes the work to
 * the display thread.
 *
 * @since 0.1
 */
public interface Progress {

    /** Tells nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void begin(int total) {
            // nobody to tell
        }

        @Override
        public void worked(int steps) {
            // nobody to tell
        }

        @Override
        public void subtask(String what) {
            // nobody to tell
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Announces the work. Called once, before anything else.
     *
     * @param total number of steps the run will report with {@link #worked(int)}; 0 when it cannot be known
     */
    void begin(int total);

    /** Reports steps done since the last report. Steps beyond the announced total are ignored. */
    void worked(int steps);

    /** Says in the user's language what is being done now. */
    void subtask(String what);

    /** Whether the run should stop as soon as it can. */
    boolean isCancelled();

    /** Throws {@link CancellationException} when the run should stop. Called often: between files, and every few hundred objects. */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }

    /**
     * A part of this progress, to be handed to a step of the run that counts its own work.
     *
     * @param steps steps of this progress that the whole part stands for
     */
    default Progress part(int steps) {
        return new ProgressPart(this, steps);
    }
}
