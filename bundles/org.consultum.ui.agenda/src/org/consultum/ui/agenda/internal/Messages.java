package org.consultum.ui.agenda.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the meeting editor. */
public final class Messages extends NLS {

    public static String agenda_tab;
    public static String details_tab;
    public static String column_number;
    public static String column_start;
    public static String column_item;
    public static String column_purpose;
    public static String column_minutes;
    public static String column_presenter;
    public static String column_papers;
    public static String column_remarks;
    public static String remark_closed;
    public static String remark_consent;
    public static String remark_late;
    public static String papers_missing;
    public static String papers_one;
    public static String papers_some;
    public static String item_new;
    public static String item_untitled;
    public static String minutes_notANumber;
    public static String sum_of;
    public static String sum_over;
    public static String sum_only;
    public static String hint_keys;
    public static String hint_readOnly;
    public static String empty_agenda;
    public static String action_new;
    public static String action_newBelow;
    public static String action_up;
    public static String action_down;
    public static String action_indent;
    public static String action_outdent;
    public static String action_duplicate;
    public static String action_split;
    public static String action_consent;
    public static String action_close;
    public static String action_heading;
    public static String action_break;
    public static String action_item;
    public static String action_delete;
    public static String action_rename;
    public static String edit_kind;
    public static String details_none;
    public static String details_item;
    public static String details_record;
    public static String section_meeting;
    public static String section_place;
    public static String section_notice;
    public static String section_notice_explanation;
    public static String section_minutes;
    public static String when_unknown;
    public static String when_elsewhere;
    public static String when_toOtherDay;
    public static String when_to;

    static {
        NLS.initializeMessages("org.consultum.ui.agenda.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
