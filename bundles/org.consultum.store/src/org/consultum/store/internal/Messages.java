package org.consultum.store.internal;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Texts of the store for people, in their language. */
public final class Messages {

    private static final String BUNDLE = "org.consultum.store.internal.messages";

    private Messages() {
    }

    /**
     * The text of a key with its places filled in.
     *
     * @throws java.util.MissingResourceException when there is no such text
     */
    public static String text(String key, Object... values) {
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE).getString(key)).format(values);
    }
}
