package org.consultum.ui.reporting.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the reports. */
public final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String catalogue_favourites;
    public static String catalogue_noRegister;
    public static String catalogue_none;
    public static String catalogue_open;
    public static String catalogue_openAnother;
    public static String catalogue_openRegister;
    public static String catalogue_recent;
    public static String catalogue_search;
    public static String catalogue_star;
    public static String catalogue_unstar;
    public static String committee_all;
    public static String day;
    public static String day_choose;
    public static String day_today;
    public static String day_unclear;
    public static String editor_waiting;
    public static String editor_wrongInput;
    public static String element_any;
    public static String element_choose;
    public static String element_clear;
    public static String element_missing;
    public static String empty_again;
    public static String empty_cancel;
    public static String empty_cancelled;
    public static String empty_cancelledHelp;
    public static String empty_choose;
    public static String empty_making;
    public static String empty_missing;
    public static String empty_missingHelp;
    public static String failed_open;
    public static String failed_preview;
    public static String failed_remedy;
    public static String failed_save;
    public static String job_preview;
    public static String job_save;
    public static String language;
    public static String language_committee;
    public static String marking;
    public static String marking_none;
    public static String marking_unknown;
    public static String marking_why;
    public static String menu_noReports;
    public static String pages_copy;
    public static String pages_goTo;
    public static String pages_keys;
    public static String pages_making;
    public static String pages_next;
    public static String pages_none;
    public static String pages_position;
    public static String pages_previous;
    public static String pages_removed;
    public static String pages_stale;
    public static String pages_total;
    public static String parameter_required;
    public static String picker_committee;
    public static String picker_day;
    public static String picker_hint;
    public static String picker_reference;
    public static String picker_title;
    public static String problem_place;
    public static String problem_remedy;
    public static String problem_title;
    public static String problem_variable;
    public static String publish_about;
    public static String publish_accept;
    public static String publish_address;
    public static String publish_addressWrong;
    public static String publish_browse;
    public static String publish_choose;
    public static String publish_close;
    public static String publish_done;
    public static String publish_explained;
    public static String publish_failed;
    public static String publish_failedRemedy;
    public static String publish_folder;
    public static String publish_folderMissing;
    public static String publish_inRegister;
    public static String publish_inTheWay;
    public static String publish_job;
    public static String publish_language;
    public static String publish_leftOut;
    public static String publish_missing;
    public static String publish_noParent;
    public static String publish_notOurs;
    public static String publish_notWritten;
    public static String publish_nothing;
    public static String publish_show;
    public static String publish_title;
    public static String recipient_for;
    public static String run_notReleased;
    public static String run_notReleasedRemedy;
    public static String save_as;
    public static String save_cancelled;
    public static String save_manifest;
    public static String save_open;
    public static String save_title;
    public static String save_working;
    public static String save_written;
    public static String template_change;
    public static String template_failed;
    public static String template_failedRemedy;
    public static String template_folder;
    public static String template_isOwn;
    public static String template_isShipped;
    public static String template_kept;
    public static String template_none;
    public static String template_open;
    public static String template_openYourself;
    public static String template_shipped;
    public static String template_title;
    public static String zoom_choose;
    public static String zoom_in;
    public static String zoom_out;
    public static String zoom_page;
    public static String zoom_percent;
    public static String zoom_width;

    static {
        NLS.initializeMessages("org.consultum.ui.reporting.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
