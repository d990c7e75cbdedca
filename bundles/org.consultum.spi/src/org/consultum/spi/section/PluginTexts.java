package org.consultum.spi.section;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.consultum.model.Element;
import org.consultum.model.base.Money;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;

/**
 * The sentences a plugin says to users, from the files {@code messages.properties}, {@code messages_de.properties} and so on beside one of
 * its classes, by key. Where a language has no file, the first file counts. Immutable; any thread.
 *
 * @param beside a class of the plugin in whose package the files lie
 * @since 0.1
 */
public record PluginTexts(Class<?> beside) {

    public PluginTexts {
        Objects.requireNonNull(beside);
    }

    /**
     * The text of a key.
     *
     * @param values put in for {@code {0}}, {@code {1}} and so on, as {@link MessageFormat} does; a {@code LocalDate} as people write it,
     *        such as 10 Jun 2026, and {@code Money} with its digits grouped
     * @throws java.util.MissingResourceException when there is no such key
     */
    public String text(Locale language, String key, Object... values) {
        var words = ResourceBundle.getBundle(beside.getPackageName() + ".messages", language, beside.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(key), language)
            .format(Arrays.stream(values).map(value -> switch (value) {
                case null -> "";
                case LocalDate day -> written(day, language);
                case Money money -> written(money, language);
                default -> value;
            }).toArray());
    }

    private static String written(Money money, Locale language) {
        var digits = NumberFormat.getNumberInstance(language);
        digits.setMaximumFractionDigits(Math.max(0, money.amount().scale()));
        return digits.format(money.amount()) + " " + money.currency();
    }

    /** A day that cannot be misread: English puts the month first in some countries, so there it is named. */
    private static String written(LocalDate day, Locale language) {
        var form = language.getLanguage().equals("en") ? DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
        return form.format(day);
    }

    /**
     * A finding about a field, in the language of the user.
     *
     * @param item the element concerned
     * @param field name of its field
     * @param key key of the message; what to do about it stands under the same key with {@code .remedy}
     * @param values put in for {@code {0}}, {@code {1}} and so on, in both
     */
    public Finding finding(Severity severity, ItemFields item, String field, String key, Object... values) {
        Locale language = Locale.getDefault();
        return Finding.of(severity, (Element) item.element(), text(language, key, values), text(language, key + ".remedy", values))
            .at(item.feature(field));
    }
}
