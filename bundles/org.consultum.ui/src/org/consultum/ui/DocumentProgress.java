package org.consultum.ui;

import org.consultum.reporting.Progress;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Shows the progress of writing a document in the progress area. Used by the thread that writes. */
public final class DocumentProgress implements Progress {

    private static final int WHOLE = 1000;

    private final IProgressMonitor monitor;
    private final SubMonitor bar;
    private int shown;

    public DocumentProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
        bar = SubMonitor.convert(monitor, WHOLE);
    }

    @Override
    public void step(String what, int done, int total) {
        int now = total == 0 ? shown : (int) ((long) WHOLE * done / total);
        bar.subTask(what);
        bar.worked(Math.max(0, now - shown));
        shown = Math.max(shown, now);
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
