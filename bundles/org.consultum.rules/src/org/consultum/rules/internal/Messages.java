package org.consultum.rules.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for the user, in the default language of the machine, by semantic key. */
public final class Messages {

    private Messages() {
    }

    /** The text of a key with its values put in. Numbers are given as the user writes them, dates in ISO form. */
    public static String text(String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.consultum.rules.internal.messages", Locale.getDefault(),
            Messages.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }
}
