package org.consultum.session.internal;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Texts of the session for people, in their language. */
final class Messages {

    private static final String BUNDLE = "org.consultum.session.internal.messages";

    private Messages() {
    }

    static String text(String key, Object... values) {
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE).getString(key)).format(values);
    }
}
