package org.consultum.interchange.ical.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of this bundle in one language; in English where there is no translation, whatever the language of the machine. */
public final class Words {

    private static final String NAME = "org.consultum.interchange.ical.internal.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(NAME, locale, Words.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * Words of what others read, in the language of a committee.
     *
     * @param tag tag of BCP 47; anything else counts as English
     */
    public static Words of(String tag) {
        return new Words(tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag.replace('_', '-')));
    }

    /** Words for the user. */
    public static Words ofUser() {
        return new Words(Locale.getDefault());
    }

    /** The text of a key with its placeholders filled in. */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
