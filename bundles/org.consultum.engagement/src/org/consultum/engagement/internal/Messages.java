package org.consultum.engagement.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts by semantic key; in English where there is no translation, whatever the language of the machine. */
public final class Messages {

    private Messages() {
    }

    /** The text of a key with its values put in, in the language of the user. */
    public static String text(String key, Object... values) {
        Locale locale = Locale.getDefault();
        var bundle = ResourceBundle.getBundle("org.consultum.engagement.internal.messages", locale, Messages.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
