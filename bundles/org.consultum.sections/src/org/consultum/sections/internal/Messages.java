package org.consultum.sections.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for the user, by semantic key. */
public final class Messages {

    private Messages() {
    }

    /** The text of a key in the default language of the machine, with its values put in. */
    public static String text(String key, Object... values) {
        return text(Locale.getDefault(), key, values);
    }

    /** The text of a key in a language, with its values put in. */
    public static String text(Locale language, String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.consultum.sections.internal.messages", language, Messages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }
}
