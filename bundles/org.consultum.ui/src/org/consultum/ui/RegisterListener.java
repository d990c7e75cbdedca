package org.consultum.ui;

import java.util.Set;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;

/** Told of what happens to the register of the window, always on the display thread. Methods do nothing by default. */
public interface RegisterListener {

    /** A register begins to be opened in the background, or that ended without one. */
    default void openingChanged() {
    }

    /** A register is open now. */
    default void opened(RegisterSession session) {
    }

    /** An edit begins to be typed, or became a command. */
    default void pendingChanged() {
    }

    /** The register is about to be closed; nothing of it may be kept after this. */
    default void closing(RegisterSession session) {
    }

    /**
     * A command, undo or redo has changed the register.
     *
     * @param changed elements whose own features or lists changed, and elements added
     * @param removed elements taken out of the register
     */
    default void changed(Set<Element> changed, Set<Element> removed) {
    }

    /** Whether everything is on disk may have changed. Comes in bundles: the state is read from the session. */
    default void saveStateChanged(RegisterSession session) {
    }

    /** Problems were found or went away. Comes in bundles: the problems are read from the session. */
    default void problemsChanged(RegisterSession session) {
    }
}
