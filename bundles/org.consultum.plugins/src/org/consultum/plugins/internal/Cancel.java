package org.consultum.plugins.internal;

import org.consultum.spi.Progress;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Tells p2 when a run was cancelled. What p2 says about its steps is not for users. */
final class Cancel extends NullProgressMonitor {

    private final Progress progress;

    Cancel(Progress progress) {
        this.progress = progress;
    }

    @Override
    public boolean isCanceled() {
        return progress.isCancelled();
    }
}
