package org.consultum.model.base;

import org.eclipse.emf.common.notify.Notification;

/**
 * Told of every change of the model objects it contains. Implemented by a resource that has to know what to save.
 *
 * <p>Having the container told directly costs nothing per object, where an adapter on every one of 100,000 objects would.
 *
 * @since 0.1
 */
public interface ChangeSink {

    /**
     * Called after a change, on the thread that made it.
     *
     * @param notification what changed; owned by the caller, not to be kept
     */
    void changed(Notification notification);
}
