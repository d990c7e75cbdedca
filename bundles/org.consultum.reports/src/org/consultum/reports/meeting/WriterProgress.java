package org.consultum.reports.meeting;

import org.consultum.reporting.Progress;

/** Passes what a writer of documents tells on to the progress of the run. */
final class WriterProgress implements Progress {

    private final org.consultum.spi.Progress run;
    private int announced;
    private int told;

    WriterProgress(org.consultum.spi.Progress run) {
        this.run = run;
    }

    @Override
    public void step(String what, int done, int total) {
        if (announced == 0 && total > 0) {
            run.begin(total);
            announced = total;
        }
        run.subtask(what);
        run.worked(Math.max(0, done - told));
        told = Math.max(told, done);
    }

    @Override
    public boolean cancelled() {
        return run.isCancelled();
    }
}
