package org.consultum.ui;

import org.eclipse.osgi.util.NLS;

/** Texts of the parts all of the window shares. */
public final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String appearance_dark;
    public static String appearance_light;
    public static String appearance_nextTime;
    public static String appearance_system;
    public static String appearance_title;
    public static String command_failed;
    public static String dialog_cancel;
    public static String dialog_chooseFor;
    public static String dialog_noDate;
    public static String dialog_nobody;
    public static String edit_failed;
    public static String edit_failedRemedy;
    public static String editor_openFailed;
    public static String editor_openFailedRemedy;
    public static String editor_waiting;
    public static String editor_wrongInput;
    public static String field_choose;
    public static String field_chooseDate;
    public static String field_clear;
    public static String field_currency;
    public static String field_currencyMissing;
    public static String field_dayMissing;
    public static String field_elsewhere;
    public static String field_needed;
    public static String field_notACurrency;
    public static String field_notADate;
    public static String field_notANumber;
    public static String field_notATime;
    public static String field_notMoney;
    public static String field_open;
    public static String field_timeHint;
    public static String field_timeMissing;
    public static String format_hours;
    public static String format_hoursAndMinutes;
    public static String format_minutes;
    public static String format_no;
    public static String format_quorumMissed;
    public static String format_quorumReached;
    public static String format_yes;
    public static String lock_words;
    public static String marking_because;
    public static String marking_inForce;
    public static String marking_inForceTip;
    public static String marking_incomplete;
    public static String marking_inherit;
    public static String marking_inherited;
    public static String marking_levelFirst;
    public static String marking_noScheme;
    public static String marking_nobody;
    public static String marking_none;
    public static String marking_onlyTo;
    public static String marking_other;
    public static String marking_otherText;
    public static String marking_own;
    public static String marking_read;
    public static String marking_readExcerpt;
    public static String marking_readKnowledge;
    public static String marking_schemeNone;
    public static String marking_sourceOf;
    public static String marking_unknown;
    public static String marking_unmarkedOnly;
    public static String parts_add;
    public static String parts_none;
    public static String parts_remove;
    public static String person_hint;
    public static String person_me;
    public static String person_nobody;
    public static String person_title;
    public static String person_why;
    public static String picker_hint;
    public static String problem_fileAndLine;
    public static String problems_checking;
    public static String problems_countHints;
    public static String problems_countMany;
    public static String problems_countNone;
    public static String problems_countOne;
    public static String problems_countOneHint;
    public static String problems_error;
    public static String problems_failed;
    public static String problems_failedRemedy;
    public static String problems_first;
    public static String problems_hint;
    public static String problems_only;
    public static String problems_readExcerpt;
    public static String problems_readKnowledge;
    public static String problems_readSource;
    public static String problems_ruleEngine;
    public static String problems_ruleFile;
    public static String problems_ruleModel;
    public static String problems_ruleReference;
    public static String problems_ruleWaiver;
    public static String problems_show;
    public static String problems_source;
    public static String problems_waive;
    public static String problems_warning;
    public static String recipient_everything;
    public static String recipient_failed;
    public static String recipient_label;
    public static String recipient_leftOut;
    public static String recipient_looking;
    public static String recipient_nothing;
    public static String recipient_nothingLeftOut;
    public static String recipient_public;
    public static String redo_label;
    public static String redo_plain;
    public static String register_closeFailed;
    public static String register_closeFailedRemedy;
    public static String register_createFailed;
    public static String register_creating;
    public static String register_openFailed;
    public static String register_openFailedRemedy;
    public static String register_opening;
    public static String register_saveFailed;
    public static String register_saveFailedRemedy;
    public static String register_saving;
    public static String reporter_title;
    public static String section_marking;
    public static String section_marking_explanation;
    public static String undo_label;
    public static String undo_plain;

    static {
        NLS.initializeMessages("org.consultum.ui.messages", Messages.class);
    }

    private Messages() {
    }
}
