package org.consultum.ui.register.explorer;

import java.util.Optional;
import org.consultum.model.Committee;

/** The committees behind what is selected in the explorer. */
public final class Committees {

    private Committees() {
    }

    /** The committee a node of the explorer or an element belongs to. */
    public static Optional<Committee> of(Object selected) {
        return Node.committee(selected);
    }
}
