package org.consultum.ui.plugins.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the page of plugins. */
public final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String address_invalid;
    public static String address_question;
    public static String adds;
    public static String button_address;
    public static String button_bringBack;
    public static String button_cancel;
    public static String button_file;
    public static String button_folder;
    public static String button_remove;
    public static String button_restart;
    public static String button_revert;
    public static String button_update;
    public static String button_updateAll;
    public static String button_withdraw;
    public static String change_installed;
    public static String change_leftOut;
    public static String change_removed;
    public static String change_takenIn;
    public static String change_updated;
    public static String done_restart;
    public static String installed_heading;
    public static String installed_none;
    public static String offer_altered;
    public static String offer_close;
    public static String offer_fingerprint;
    public static String offer_heading;
    public static String offer_install;
    public static String offer_needs;
    public static String offer_newer;
    public static String offer_notNow;
    public static String offer_older;
    public static String offer_plugin;
    public static String offer_rights;
    public static String offer_same;
    public static String offer_trust;
    public static String offer_unsigned;
    public static String page_below;
    public static String page_failed;
    public static String page_failedRemedy;
    public static String page_title;
    public static String signature_altered;
    public static String signature_by;
    public static String signature_none;
    public static String signature_program;
    public static String start_leftOut;
    public static String state_active;
    public static String state_doesNotFit;
    public static String state_needsRestart;
    public static String state_switchedOff;
    public static String trusted_below;
    public static String trusted_heading;
    public static String trusted_none;
    public static String update_none;
    public static String vendor_unknown;
    public static String work_cancelled;
    public static String work_installing;
    public static String work_opening;
    public static String work_reading;
    public static String work_removing;
    public static String work_reverting;
    public static String work_updating;
    public static String work_withdrawing;

    static {
        NLS.initializeMessages("org.consultum.ui.plugins.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
