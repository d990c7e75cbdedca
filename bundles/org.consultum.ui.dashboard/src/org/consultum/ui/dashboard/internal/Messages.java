package org.consultum.ui.dashboard.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the dashboard. */
public final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String asOf;
    public static String committee_all;
    public static String committee_label;
    public static String counting;
    public static String deadline_today;
    public static String deadline_tomorrow;
    public static String empty_new;
    public static String empty_newBelow;
    public static String empty_open;
    public static String empty_openBelow;
    public static String empty_sample;
    public static String empty_sampleBelow;
    public static String empty_text;
    public static String empty_title;
    public static String expected_actions;
    public static String expected_awaited;
    public static String expected_nothing;
    public static String expected_overdue;
    public static String expected_overdueNone;
    public static String expected_responses;
    public static String expected_who;
    public static String incomplete;
    public static String number_lateLoops;
    public static String number_loops;
    public static String number_open;
    public static String number_overdue;
    public static String number_soon;
    public static String number_waiting;
    public static String number_withoutOwner;
    public static String numbers_more;
    public static String numbers_title;
    public static String popup_committee;
    public static String popup_date;
    public static String popup_hint;
    public static String popup_title;
    public static String problem;
    public static String problemRemedy;
    public static String reading;
    public static String tile_help;
    public static String tile_open;
    public static String tile_tip;
    public static String title;
    public static String view_failed;
    public static String view_failedRemedy;

    static {
        NLS.initializeMessages("org.consultum.ui.dashboard.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
