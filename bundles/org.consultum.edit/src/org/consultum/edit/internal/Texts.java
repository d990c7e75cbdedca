package org.consultum.edit.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of this bundle's own code in one language; in English where there is no translation, whatever the language of the machine. */
public final class Texts {

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(String baseName, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(baseName, locale, Texts.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Texts of names of elements. */
    public static Texts ofNames(Locale locale) {
        return new Texts("org.consultum.edit.messages", locale);
    }

    /** Texts of commands, in the language of the user. */
    public static Texts ofCommands() {
        return new Texts("org.consultum.edit.command.messages", Locale.getDefault());
    }

    /** The text of a key with its placeholders filled in. Throws {@link java.util.MissingResourceException} for a key not there. */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
