package org.consultum.ui.sections.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of subject areas in the window. */
public final class Messages extends NLS {

    // One field per key of messages.properties, filled when the class is loaded.
    public static String concerns_arisen;
    public static String concerns_link;
    public static String concerns_linkTitle;
    public static String concerns_none;
    public static String concerns_text;
    public static String concerns_title;
    public static String edit_add;
    public static String edit_duplicate;
    public static String edit_noParent;
    public static String edit_taken;
    public static String edit_where;
    public static String editor_noPlugin;
    public static String empty_newText;
    public static String empty_none;
    public static String form_marking;
    public static String form_nothing;
    public static String menu_delete;
    public static String menu_duplicate;
    public static String settings_text;
    public static String settings_title;
    public static String table_count;
    public static String table_countOf;
    public static String table_filter;
    public static String table_in;
    public static String table_inTip;
    public static String table_keys;
    public static String table_new;
    public static String table_readOnly;

    static {
        NLS.initializeMessages("org.consultum.ui.sections.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
