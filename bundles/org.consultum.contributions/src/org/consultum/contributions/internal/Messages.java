package org.consultum.contributions.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for the user, by semantic key. */
final class Messages {

    private Messages() {
    }

    /** The text of a key in the default language of the machine, with its values put in. */
    static String text(String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.consultum.contributions.internal.messages", Locale.getDefault(),
            Messages.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }
}
