package org.consultum.samples.internal;

import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for the user, by semantic key. */
public final class Messages {

    private Messages() {
    }

    /** The text of a key in the default language of the machine. */
    public static String text(String key) {
        var bundle = ResourceBundle.getBundle("org.consultum.samples.internal.messages", Locale.getDefault(), Messages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.getString(key);
    }
}
