package org.consultum.rules.internal.planning;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of calendars and deadlines for the user, in the default language of the machine, by semantic key. */
public final class Texts {

    private Texts() {
    }

    /** The text of a key with its values put in. */
    public static String text(String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.consultum.rules.internal.planning.messages", Locale.getDefault(),
            Texts.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }
}
