package org.consultum.ui.reporting;

import org.eclipse.osgi.util.NLS;

/** Texts of the agenda pack. */
final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String browse;
    public static String column_committee;
    public static String column_day;
    public static String column_meeting;
    public static String file;
    public static String fileMissing;
    public static String filter_hint;
    public static String folderMissing;
    public static String issue_added;
    public static String issue_addedOne;
    public static String issue_agenda;
    public static String issue_done;
    public static String issue_first;
    public static String issue_issue;
    public static String issue_issueSupplement;
    public static String issue_line;
    public static String issue_make;
    public static String issue_moved;
    public static String issue_movedOne;
    public static String issue_noPaper;
    public static String issue_none;
    public static String issue_noteHint;
    public static String issue_pack;
    public static String issue_refused;
    public static String issue_replaced;
    public static String issue_replacedOne;
    public static String issue_since;
    public static String issue_supplement;
    public static String issue_unchanged;
    public static String issue_withdrawn;
    public static String issue_withdrawnOne;
    public static String issues;
    public static String make;
    public static String meeting;
    public static String meetingMissing;
    public static String open;
    public static String pack_cancelled;
    public static String pack_failed;
    public static String pack_job;
    public static String pack_listed;
    public static String pack_manifest;
    public static String pack_notReleased;
    public static String pack_pages;
    public static String pack_pictures;
    public static String pack_shortened;
    public static String pack_written;
    public static String recipient;
    public static String view_explanation;
    public static String view_failed;
    public static String view_failedRemedy;
    public static String view_title;
    public static String working;

    static {
        NLS.initializeMessages("org.consultum.ui.reporting.messages", Messages.class);
    }

    private Messages() {
    }
}
