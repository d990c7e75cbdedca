package org.consultum.ui.actions;

import org.eclipse.osgi.util.NLS;

/** Texts of the tables of actions and deadlines. */
final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String column_action;
    public static String column_committee;
    public static String column_due;
    public static String column_owners;
    public static String column_status;
    public static String column_what;
    public static String column_when;
    public static String count_many;
    public static String count_none;
    public static String count_one;
    public static String count_soFar;
    public static String due_overdue;
    public static String filter_hint;
    public static String show_all;
    public static String show_done;
    public static String show_label;
    public static String show_open;
    public static String show_overdue;
    public static String show_waiting;
    public static String viewFailed;
    public static String viewFailedRemedy;
    public static String when_inDays;
    public static String when_late;
    public static String when_lateOne;
    public static String when_today;
    public static String when_tomorrow;

    static {
        NLS.initializeMessages("org.consultum.ui.actions.messages", Messages.class);
    }

    private Messages() {
    }
}
