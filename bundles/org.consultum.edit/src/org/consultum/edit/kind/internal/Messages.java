package org.consultum.edit.kind.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts about kinds of agenda items, by semantic key. */
public final class Messages {

    private Messages() {
    }

    /** The text of a key in a language, with its values put in. */
    public static String in(Locale language, String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.consultum.edit.kind.internal.messages", language, Messages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    /** The text of a key in the user's language. */
    static String text(String key, Object... values) {
        return in(Locale.getDefault(), key, values);
    }
}
