package org.consultum.reporting;

import org.consultum.reporting.internal.ToldProgress;

/**
 * How a long run tells its caller how far it is, and learns that the caller has had enough.
 * <p>
 * Called on the thread that runs the report, never concurrently. Implementations return quickly and do not throw.
 */
public interface Progress {

    /** A progress that nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void step(String what, int done, int total) {
            // nobody is watching
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Says what is being done now.
     *
     * @param what a short text for the user, in the language the run was given for messages
     * @param done steps finished, from 0 to {@code total}
     * @param total steps in all; may grow while papers are being opened, never shrinks
     */
    void step(String what, int done, int total);

    /** {@return whether the run should stop; asked often, so it must be cheap} */
    boolean cancelled();

    /**
     * The progress of a run that is told with that of plugins.
     *
     * @param run told in thousandths of the whole; announced here
     */
    static Progress over(org.consultum.spi.Progress run) {
        return new ToldProgress(run);
    }
}
