package org.consultum.session;

import java.util.Set;
import org.consultum.model.Element;

/**
 * Told of what happens to an open register. Methods do nothing by default.
 *
 * @since 0.1
 */
public interface SessionListener {

    /**
     * A command, undo or redo has changed the model. Called once for each on the thread that made the change.
     *
     * @param changed elements whose own features or lists changed, and elements added
     * @param removed elements taken out of the register
     */
    default void changed(Set<Element> changed, Set<Element> removed) {
    }

    /** The save state changed. Called on any thread. */
    default void saveStateChanged(RegisterSession.SaveState state) {
    }

    /** A problem was found with a file, or one went away. Called on any thread. */
    default void problemsChanged() {
    }

    /** The session is closing; nothing may be kept of it. Called on the closing thread. */
    default void closing() {
    }
}
