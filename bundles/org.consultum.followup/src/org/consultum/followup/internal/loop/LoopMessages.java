package org.consultum.followup.internal.loop;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts about feedback loops by semantic key; in English where there is no translation, whatever the language of the machine. */
public final class LoopMessages {

    private LoopMessages() {
    }

    /** The text of a key with its values put in, in the language of the user. */
    public static String text(String key, Object... values) {
        return in(Locale.getDefault(), key, values);
    }

    /** The text of a key in a language. */
    public static String in(Locale locale, String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.consultum.followup.internal.loop.messages", locale, LoopMessages.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
