package org.consultum.ui.planning;

import org.eclipse.osgi.util.NLS;

/** Texts of the deadlines of a meeting. */
public final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String button_apply;
    public static String button_giveUp;
    public static String button_rules;
    public static String column_source;
    public static String column_state;
    public static String column_sum;
    public static String column_until;
    public static String column_what;
    public static String empty_committee;
    public static String empty_noMeeting;
    public static String empty_noMeetingHow;
    public static String empty_noPack;
    public static String empty_noPackHow;
    public static String empty_nothing;
    public static String empty_use;
    public static String line_empty;
    public static String line_help;
    public static String line_meeting;
    public static String line_name;
    public static String line_today;
    public static String menu_committee;
    public static String menu_damaged;
    public static String menu_holidays;
    public static String menu_packs;
    public static String menu_unreadable;
    public static String move_breaks;
    public static String move_breaksNothing;
    public static String move_dayEarlier;
    public static String move_dayLater;
    public static String move_earlier;
    public static String move_later;
    public static String plan_earliest;
    public static String state_gone;
    public static String title_planned;
    public static String title_tried;
    public static String until_was;

    static {
        NLS.initializeMessages("org.consultum.ui.planning.messages", Messages.class);
    }

    private Messages() {
    }
}
