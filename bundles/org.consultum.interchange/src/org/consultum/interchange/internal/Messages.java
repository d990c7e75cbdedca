package org.consultum.interchange.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for users, from {@code messages.properties} beside this class. */
public final class Messages {

    private Messages() {
    }

    /** The text of a key in a language, or in English where there is none. */
    public static String of(Locale language, String key) {
        return ResourceBundle.getBundle("org.consultum.interchange.internal.messages", language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
    }

    /** The text of a key in the user's language, with values put in. */
    public static String of(String key, Object... values) {
        return MessageFormat.format(ResourceBundle.getBundle("org.consultum.interchange.internal.messages").getString(key), values);
    }
}
