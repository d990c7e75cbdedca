package org.consultum.ui.actions.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;

/** Something that must be known before an action is changed: asked in a panel in place, or in a small dialog from the menu. */
public interface Question {

    /** What is asked, as a title. */
    String title();

    /** One or two lines below the title; empty for none. */
    String explanation();

    /** Label of the button that accepts. */
    String accept();

    /**
     * Adds the fields to a grid of two columns, label and control.
     *
     * @param changed to be called when a value changed
     */
    void createFields(Composite grid, Runnable changed);

    /** What is still missing, in words; empty when the answer can be accepted. */
    Optional<String> missing();

    /**
     * Does what was asked for.
     *
     * @param done to be called with whether it was done, at once or later on the display thread
     */
    void answer(Consumer<Boolean> done);

    /** Gives the keyboard to the first field. */
    void setFocus();
}
