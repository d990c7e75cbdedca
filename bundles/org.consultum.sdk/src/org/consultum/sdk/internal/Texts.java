package org.consultum.sdk.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of this bundle by semantic key. */
public final class Texts {

    private static final String BUNDLE = "org.consultum.sdk.internal.messages";

    private Texts() {
    }

    /** The text of a key, with values put in where there are any. */
    public static String of(String key, Object... values) {
        var bundle = ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), Texts.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
