package org.consultum.engagement.internal.answers;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Words of the document in its language; English where there is no translation. */
record Wording(Locale locale) {

    String text(String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.consultum.engagement.internal.answers.wording", locale, Wording.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
