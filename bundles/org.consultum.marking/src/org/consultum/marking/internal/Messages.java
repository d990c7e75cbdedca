package org.consultum.marking.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for the user, by semantic key. */
public final class Messages {

    private Messages() {
    }

    /** The text of a key in the default language of the machine, with its values put in. */
    public static String text(String key, Object... values) {
        return text(Locale.getDefault(), key, values);
    }

    /** The text of a key in a language, in English where there is none, with its values put in. */
    public static String text(Locale language, String key, Object... values) {
        var bundle = bundle("messages", language);
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }

    /** What stands in the place of a title that is not released, in the language of a document. */
    public static String notReleased(Locale language) {
        return bundle("documents", language).getString("item.notReleased");
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle("org.consultum.marking.internal." + name, language, Messages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
