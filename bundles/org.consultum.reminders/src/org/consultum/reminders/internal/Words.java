package org.consultum.reminders.internal;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of this bundle in one language; in English where there is no translation, whatever the language of the machine. */
public final class Words {

    private final Locale locale;
    private final ResourceBundle texts;
    private final DateTimeFormatter days;

    private Words(Locale locale) {
        this.locale = locale;
        texts = ResourceBundle.getBundle("org.consultum.reminders.internal.messages", locale, Words.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        days = "en".equals(locale.getLanguage()) ? DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }

    public static Words in(Locale locale) {
        return new Words(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key with its placeholders filled in. */
    public String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** A day that cannot be mistaken: the month is a word or named. */
    public String day(LocalDate day) {
        return days.format(day);
    }
}
