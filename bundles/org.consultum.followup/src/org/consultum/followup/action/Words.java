package org.consultum.followup.action;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of this package in one language; in English where there is no translation, whatever the language of the machine. */
final class Words {

    private static final String BUNDLE = "org.consultum.followup.action.messages";

    private final Locale locale;
    private final ResourceBundle texts;

    private Words(Locale locale) {
        this.locale = locale;
        texts = ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static Words in(Locale locale) {
        return new Words(locale);
    }

    /** Texts in the language of the user. */
    static Words ofUser() {
        return new Words(Locale.getDefault());
    }

    /** The text of a key with its placeholders filled in. Throws {@link java.util.MissingResourceException} for a key not there. */
    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** The name of a command in the menu of undo. */
    static String label(Class<?> command) {
        return ofUser().text(command.getSimpleName() + ".label");
    }

    /** What a command does to which element, in one sentence. */
    static String description(Class<?> command, Object... values) {
        return ofUser().text(command.getSimpleName() + ".description", values);
    }

    /** Why something is refused and what to do. */
    static String refused(String reason, Object... values) {
        return ofUser().text("refused." + reason, values);
    }

    /** A text that may be missing. */
    static String plain(String text) {
        return text == null ? "" : text;
    }
}
