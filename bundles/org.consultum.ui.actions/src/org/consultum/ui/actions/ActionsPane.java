package org.consultum.ui.actions;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.index.ListQuery;
import org.consultum.session.RegisterSession;
import org.eclipse.swt.widgets.Control;

/**
 * One way to show the actions of a register: as a table, a board or a calendar. The view that hosts the panes has one filter and one
 * selection for all of them, so that changing from one to the other loses neither. A pane follows the index by itself; what it lists
 * comes from there, and no meeting is loaded for it. Used on the display thread.
 */
public interface ActionsPane {

    /** The control of the pane, created in the parent it was made for; the view decides on its place and visibility. */
    Control control();

    /** Shows the actions of another register, or of none. The pane lets go of what it held of the one before. */
    void show(Optional<RegisterSession> session);

    /** Shows only what fits. A pane that has an order of its own, such as the days of a month, keeps it. */
    void filter(ListQuery.Filter wanted);

    /** Identities of the selected actions, in the order they are shown; empty if none is selected. */
    List<String> selection();

    /** Selects actions and brings the first into view, as far as the pane shows them. Listeners are not told. */
    void select(List<String> ids);

    /** Whom to tell when the user selects something else, with the identities as {@link #selection()} gives them. */
    void selected(Consumer<List<String>> listener);

    /** How many actions fit the filter, and whether the index has answered for the whole register. */
    Count count();

    /** Whom to tell when the count may have changed. */
    void counted(Runnable listener);

    /** Gives the keyboard to the pane. */
    void setFocus();

    /** Lets go of everything; called once, when the view is closed. The control may be disposed of already. */
    void dispose();

    /**
     * How many actions there are.
     *
     * @param total those that fit the filter
     * @param complete whether these are all, or the index is still being built
     */
    record Count(int total, boolean complete) {

        /** Before anything was asked. */
        public static final Count NOTHING = new Count(0, true);
    }
}
