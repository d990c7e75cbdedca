package org.consultum.cli.commands;

import org.consultum.spi.Progress;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Passes what a service tells its monitor on to the progress of a command. */
final class MonitorOverProgress extends NullProgressMonitor {

    private final Progress progress;

    MonitorOverProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void beginTask(String name, int totalWork) {
        progress.begin(Math.max(0, totalWork));
        progress.subtask(name);
    }

    @Override
    public void subTask(String name) {
        progress.subtask(name);
    }

    @Override
    public void worked(int work) {
        progress.worked(work);
    }

    @Override
    public boolean isCanceled() {
        return super.isCanceled() || progress.isCancelled();
    }
}
