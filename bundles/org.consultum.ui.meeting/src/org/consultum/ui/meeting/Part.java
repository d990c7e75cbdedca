package org.consultum.ui.meeting;

import java.util.List;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.swt.widgets.Composite;

/** One part of the meeting window. Used on the display thread. */
interface Part {

    /** What it is made of. */
    Composite control();

    /** Shows the meeting as it is now. */
    void refresh();

    /** A second has passed. */
    default void tick() {
    }

    /** Keys of its own that work while it has the keyboard. */
    default List<Key> keys() {
        return List.of();
    }

    /** Gives it the keyboard. */
    default void focus() {
        control().setFocus();
    }
}
