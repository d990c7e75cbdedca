package org.consultum.review.internal.round;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of rounds and notes in the language of the user; in English where there is no translation. */
public final class Messages {

    private static final String BUNDLE = "org.consultum.review.internal.round.messages";

    private Messages() {
    }

    /** The text of a key with its placeholders filled in. Throws {@link java.util.MissingResourceException} for a key not there. */
    public static String text(String key, Object... values) {
        Locale locale = Locale.getDefault();
        var texts = ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** The name of a command in the menu of undo. */
    public static String label(Class<?> command, Object... values) {
        return text(command.getSimpleName() + ".label", values);
    }

    /** What a command does to which element, in one sentence. */
    public static String description(Class<?> command, Object... values) {
        return text(command.getSimpleName() + ".description", values);
    }

    /** Why something is refused and what to do. */
    public static String refused(String reason, Object... values) {
        return text("refused." + reason, values);
    }
}
