package org.consultum.cli.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the command line by semantic key, in the language of the machine where there is a translation. */
public final class Texts {

    private static final String BUNDLE = "org.consultum.cli.internal.messages";

    private Texts() {
    }

    /** The text of a key, with values put in where there are any. */
    public static String of(String key, Object... values) {
        var bundle = ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), Texts.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
