package org.consultum.index.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the index for people, in their language. */
final class Messages {

    private Messages() {
    }

    static String text(String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.consultum.index.internal.messages", Locale.getDefault(),
            Messages.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }
}
