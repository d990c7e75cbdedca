package org.consultum.review.internal.approval;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of approvals and comparisons in the language of the user; in English where there is no translation. */
public final class Messages {

    private static final String BUNDLE = "org.consultum.review.internal.approval.messages";

    private Messages() {
    }

    /** The text of a key with its placeholders filled in. Throws {@link java.util.MissingResourceException} for a key not there. */
    public static String text(String key, Object... values) {
        Locale locale = Locale.getDefault();
        var texts = ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
