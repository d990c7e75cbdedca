package org.consultum.ui.agenda.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the meeting editor. */
public final class Messages extends NLS {

    public static String agenda_tab;
    public static String details_tab;
    public static String column_number;
    public static String column_start;
    public static String column_end;
    public static String column_elsewhere;
    public static String column_item;
    public static String column_purpose;
    public static String column_minutes;
    public static String column_presenter;
    public static String column_papers;
    public static String column_remarks;
    public static String remark_closed;
    public static String remark_consent;
    public static String remark_late;
    public static String remark_standing;
    public static String remark_carried;
    public static String remark_referred;
    public static String remark_after;
    public static String papers_missing;
    public static String item_new;
    public static String item_newHeading;
    public static String item_newBreak;
    public static String item_untitled;
    public static String minutes_notANumber;
    public static String start_notATime;
    public static String sum_of;
    public static String sum_over;
    public static String sum_only;
    public static String hint_keys;
    public static String hint_readOnly;
    public static String empty_title;
    public static String empty_first;
    public static String edit_kind;
    public static String edit_standing;
    public static String edit_close;
    public static String edit_addPapers;
    public static String edit_duplicate;
    public static String close_title;
    public static String close_question;
    public static String late_title;
    public static String late_question;
    public static String after_title;
    public static String papers_title;
    public static String papers_choose;
    public static String papers_keeping;
    public static String papers_failed;
    public static String papers_failedRemedy;
    public static String papers_folder;
    public static String columns_title;
    public static String columns_explanation;
    public static String details_none;
    public static String details_papers;
    public static String details_links;
    public static String details_marking;
    public static String details_motions;
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
    public static String day_undated;
    public static String day_free;
    public static String day_full;
    public static String day_over;
    public static String day_new;
    public static String day_needsStart;
    public static String edit_otherDay;
    public static String item_second;
    public static String flag_beyondSitting;
    public static String flag_intoFixed;
    public static String flag_gap;
    public static String flag_beforeSitting;
    public static String flag_beyondBox;
    public static String flag_cannotFollow;
    public static String remark_carriedOver;
    public static String papers_files;
    public static String papers_own;
    public static String papers_version;
    public static String part_remove;
    public static String part_edit;
    public static String motion_add;

    static {
        NLS.initializeMessages("org.consultum.ui.agenda.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
