package org.consultum.app;

import org.eclipse.osgi.util.NLS;

/** Texts of the frame, the welcome page and the preferences. */
final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String help_title;
    public static String help_none;
    public static String help_damaged;
    public static String help_missing;
    public static String wizard_failed;
    public static String wizard_failedRemedy;
    public static String editors_empty;
    public static String preferences_appearance;
    public static String preferences_appearance_dark;
    public static String preferences_appearance_light;
    public static String preferences_appearance_system;
    public static String preferences_documentLanguage;
    public static String preferences_documentLanguage_register;
    public static String preferences_explanation;
    public static String preferences_nextTime;
    public static String preferences_saving;
    public static String preferences_secondZone;
    public static String preferences_secondZone_none;
    public static String reports_empty;
    public static String shortcuts_command;
    public static String shortcuts_filter;
    public static String shortcuts_key;
    public static String shortcuts_title;
    public static String welcome_import;
    public static String welcome_import_explanation;
    public static String welcome_key_agenda;
    public static String welcome_key_find;
    public static String welcome_key_perspectives;
    public static String welcome_key_run;
    public static String welcome_key_undo;
    public static String welcome_keys;
    public static String welcome_new;
    public static String welcome_new_explanation;
    public static String welcome_open;
    public static String welcome_open_explanation;
    public static String welcome_purpose;
    public static String welcome_recent;
    public static String welcome_recent_none;
    public static String welcome_sample;
    public static String welcome_sample_explanation;
    public static String welcome_start;
    public static String welcome_title;
    public static String window_notSaved;
    public static String window_notSavedRemedy;
    public static String window_title;
    public static String window_titleOfRegister;

    static {
        NLS.initializeMessages("org.consultum.app.messages", Messages.class);
    }

    private Messages() {
    }
}
