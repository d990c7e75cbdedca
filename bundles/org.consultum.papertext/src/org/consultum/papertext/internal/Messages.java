package org.consultum.papertext.internal;

import java.util.ResourceBundle;

/** Texts for the user. */
final class Messages {

    private Messages() {
    }

    static String text(String key) {
        return ResourceBundle.getBundle(Messages.class.getPackageName() + ".messages").getString(key);
    }
}
