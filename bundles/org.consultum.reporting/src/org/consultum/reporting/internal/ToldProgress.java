package org.consultum.reporting.internal;

import org.consultum.reporting.Progress;

/** Passes on what a writer of documents tells, whose number of steps may grow, to a progress that is announced once. */
public final class ToldProgress implements Progress {

    private static final int WHOLE = 1000;

    private final org.consultum.spi.Progress run;
    private int told;

    /** @param run where it is told; announced here */
    public ToldProgress(org.consultum.spi.Progress run) {
        this.run = run;
        run.begin(WHOLE);
    }

    @Override
    public void step(String what, int done, int total) {
        int now = total == 0 ? told : (int) ((long) WHOLE * done / total);
        run.subtask(what);
        run.worked(Math.max(0, now - told));
        told = Math.max(told, now);
    }

    @Override
    public boolean cancelled() {
        return run.isCancelled();
    }
}
