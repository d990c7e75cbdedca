package org.consultum.cli.commands;

import org.consultum.reporting.Progress;

/** Passes what a writer of documents tells on to the progress of the command. */
final class ReportProgress implements Progress {

    private final org.consultum.spi.Progress progress;
    private int total;
    private int told;

    ReportProgress(org.consultum.spi.Progress progress) {
        this.progress = progress;
    }

    @Override
    public void step(String what, int done, int all) {
        if (all != total) {
            progress.begin(all);
            total = all;
            told = 0;
        }
        progress.subtask(what);
        progress.worked(Math.max(0, done - told));
        told = Math.max(told, done);
    }

    @Override
    public boolean cancelled() {
        return progress.isCancelled();
    }
}
