package org.consultum.interchange.oparl.internal;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Texts for users, from {@code messages.properties} beside this class. */
public final class Messages {

    private Messages() {
    }

    /** The text of a key in the user's language, with values put in. */
    public static String of(String key, Object... values) {
        return MessageFormat.format(ResourceBundle.getBundle("org.consultum.interchange.oparl.internal.messages").getString(key), values);
    }

    /** The text of a key if there is one, otherwise the empty text. */
    public static String orEmpty(String key) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.consultum.interchange.oparl.internal.messages");
        return bundle.containsKey(key) ? bundle.getString(key) : "";
    }
}
