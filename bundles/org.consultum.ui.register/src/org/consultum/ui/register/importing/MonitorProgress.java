package org.consultum.ui.register.importing;

import org.consultum.spi.Progress;
import org.eclipse.core.runtime.IProgressMonitor;

/** Shows the progress of a headless run in a progress bar. */
final class MonitorProgress implements Progress {

    private final IProgressMonitor monitor;

    MonitorProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void begin(int total) {
        monitor.beginTask("", total == 0 ? IProgressMonitor.UNKNOWN : total);
    }

    @Override
    public void worked(int steps) {
        monitor.worked(steps);
    }

    @Override
    public void subtask(String what) {
        monitor.subTask(what);
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
