package org.consultum.ui.actions.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the board, the calendar, the story and the questions about actions. */
public final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String board_column;
    public static String board_empty;
    public static String board_fold;
    public static String board_help;
    public static String board_soFar;
    public static String board_unfold;
    public static String calendar_asList;
    public static String calendar_asListTip;
    public static String calendar_asMonth;
    public static String calendar_asMonthTip;
    public static String calendar_atMeeting;
    public static String calendar_cancelled;
    public static String calendar_closes;
    public static String calendar_day;
    public static String calendar_dayOne;
    public static String calendar_done;
    public static String calendar_due;
    public static String calendar_help;
    public static String calendar_late;
    public static String calendar_meeting;
    public static String calendar_more;
    public static String calendar_moreInTable;
    public static String calendar_moreTip;
    public static String calendar_next;
    public static String calendar_noneDue;
    public static String calendar_nothing;
    public static String calendar_oneDue;
    public static String calendar_previous;
    public static String calendar_resting;
    public static String calendar_today;
    public static String calendar_todayIs;
    public static String calendar_todayTip;
    public static String close_accept;
    public static String close_note;
    public static String close_optional;
    public static String close_required;
    public static String close_requiredByCommittee;
    public static String close_title;
    public static String due_closed;
    public static String due_finished;
    public static String due_late;
    public static String due_lateOne;
    public static String due_nextMeeting;
    public static String due_none;
    public static String due_on;
    public static String due_resting;
    public static String due_today;
    public static String due_tomorrow;
    public static String evidence_chooseFile;
    public static String evidence_choosePaper;
    public static String evidence_failed;
    public static String evidence_failedRemedy;
    public static String evidence_file;
    public static String evidence_keeping;
    public static String evidence_missing;
    public static String evidence_paper;
    public static String evidence_title;
    public static String evidence_titleMissing;
    public static String evidence_where;
    public static String evidence_whereHint;
    public static String evidence_wrong;
    public static String owners_none;
    public static String reopen_accept;
    public static String reopen_missing;
    public static String reopen_reason;
    public static String reopen_title;
    public static String reopen_why;

    static {
        NLS.initializeMessages("org.consultum.ui.actions.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
