package org.consultum.ui;

import org.consultum.spi.Progress;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Shows the progress of a headless run in a progress bar. Used by the thread that runs.
 *
 * @param monitor the bar, which the user can cancel
 */
public record MonitorProgress(IProgressMonitor monitor) implements Progress {

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
