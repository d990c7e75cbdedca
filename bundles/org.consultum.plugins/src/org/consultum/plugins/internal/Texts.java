package org.consultum.plugins.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts by semantic key, in the language of the machine where there is a translation. */
final class Texts {

    private Texts() {
    }

    /** The text of a key, with values put in where there are any. */
    static String of(String key, Object... values) {
        return new MessageFormat(bundle().getString(key), Locale.getDefault()).format(values);
    }

    /** Whether there is a text of this key. */
    static boolean has(String key) {
        return bundle().containsKey(key);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.consultum.plugins.internal.messages", Locale.getDefault(), Texts.class.getClassLoader());
    }
}
