package org.consultum.ui.minutes.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the minutes editor. */
public final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String actions_due;
    public static String actions_hint;
    public static String actions_line;
    public static String actions_nobody;
    public static String actions_none;
    public static String actions_title;
    public static String area_closing;
    public static String area_discussion;
    public static String area_introduction;
    public static String area_rationale;
    public static String attendance_absent;
    public static String attendance_alternate;
    public static String attendance_chair;
    public static String attendance_excused;
    public static String attendance_expert;
    public static String attendance_guest;
    public static String attendance_member;
    public static String attendance_none;
    public static String attendance_observer;
    public static String attendance_proxy;
    public static String attendance_remote;
    public static String attendance_represented;
    public static String attendance_staff;
    public static String attendance_title;
    public static String bar_fill;
    public static String bar_place;
    public static String bar_preview;
    public static String bar_save;
    public static String capture_action;
    public static String capture_decision;
    public static String capture_due;
    public static String capture_dueNextMeeting;
    public static String capture_for;
    public static String capture_key;
    public static String capture_recommendation;
    public static String capture_recorded;
    public static String capture_whoIsMeant;
    public static String correction_ask;
    public static String correction_default;
    public static String correction_dialog;
    public static String correction_explanation;
    public static String correction_noPassage;
    public static String correction_passage;
    public static String correction_replacement;
    public static String correction_text;
    public static String correction_who;
    public static String correction_why;
    public static String corrections_accept;
    public static String corrections_accepted;
    public static String corrections_asked;
    public static String corrections_reason;
    public static String corrections_reject;
    public static String corrections_rejectText;
    public static String corrections_rejectTitle;
    public static String corrections_rejected;
    public static String corrections_title;
    public static String decisions_add;
    public static String decisions_approve;
    public static String decisions_none;
    public static String decisions_number;
    public static String decisions_one;
    public static String decisions_remove;
    public static String decisions_title;
    public static String decisions_votes;
    public static String editor_title;
    public static String entry_closing;
    public static String entry_introduction;
    public static String item_closed;
    public static String list_name;
    public static String mark_decided;
    public static String mark_empty;
    public static String mark_undecided;
    public static String mark_written;
    public static String open_failed;
    public static String open_failedRemedy;
    public static String open_none;
    public static String open_title;
    public static String preview_name;
    public static String reading_dissent;
    public static String reading_tally;
    public static String reference_item;
    public static String save_browse;
    public static String save_docx;
    public static String save_done;
    public static String save_explanation;
    public static String save_failed;
    public static String save_failedRemedy;
    public static String save_file;
    public static String save_fileMissing;
    public static String save_folderMissing;
    public static String save_for;
    public static String save_format;
    public static String save_html;
    public static String save_job;
    public static String save_md;
    public static String save_name;
    public static String save_notReleased;
    public static String save_pdf;
    public static String save_save;
    public static String save_title;
    public static String skeleton_explanation;
    public static String skeleton_title;
    public static String state_by;
    public static String state_on;
    public static String state_readOnly;
    public static String state_reopened;
    public static String step_approve;
    public static String step_approveText;
    public static String step_approvedIn;
    public static String step_certify;
    public static String step_circulate;
    public static String step_circulateText;
    public static String step_day;
    public static String step_draft;
    public static String step_meeting;
    public static String step_notADay;
    public static String step_nothing;
    public static String step_placeText;
    public static String step_reason;
    public static String step_reopen;
    public static String step_reopenText;

    static {
        NLS.initializeMessages("org.consultum.ui.minutes.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
