package org.consultum.rules.packs.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.consultum.model.Element;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Texts of findings for the user, in the default language of the machine, by semantic key. */
public final class Texts {

    private Texts() {
    }

    /** The text of a key with its values put in. */
    public static String text(String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.consultum.rules.packs.internal.messages", Locale.getDefault(),
            Texts.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }

    /** A finding about a field, with the text of a key and its remedy. */
    public static Finding finding(Severity severity, Element element, EStructuralFeature field, String key, Object... values) {
        return Finding.of(severity, element, text(key, values), text(key + ".remedy", values)).at(field);
    }
}
