package org.consultum.ui.reporting.internal.parameters;

/** A field for one thing that is chosen for a report. It tells of choices of the user only. Used on the display thread. */
interface ParameterField {

    /** Shows a value as it is typed; empty for none. */
    void show(String value);

    /** Offers what the register has now. */
    default void refresh() {
    }

    /** Gives it the keyboard. */
    void setFocus();

    /** Lets the user choose at once where that needs a dialog; gives it the keyboard otherwise. */
    default void choose() {
        setFocus();
    }
}
