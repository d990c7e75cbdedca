package org.consultum.publish.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the site in a language; English where there are none of ours, never the language of the machine. */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final Properties texts = new Properties();
    private final String language;

    private Words(String language) {
        this.language = language;
    }

    /**
     * Words of a language.
     *
     * @param tag BCP 47; {@code de-AT} falls back to {@code de}
     */
    public static Words of(String tag) {
        String wanted = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        String known = Set.of("de", "ja", "vi").contains(wanted) ? wanted : "en";
        var words = new Words(known);
        words.read("words.properties");
        if (!known.equals("en")) {
            words.read("words_" + known + ".properties");
        }
        return words;
    }

    private void read(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The file " + name + " is missing from this installation");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the language the words are in: en, de, ja or vi} */
    public String language() {
        return language;
    }

    /** {@return the text of a key there is; arguments replace {0}, {1} as they are} */
    public String text(String key, Object... arguments) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("The words have no text for " + key));
        return PLACE.matcher(text).replaceAll(place -> {
            int index = place.group(1).charAt(0) - '0';
            return Matcher.quoteReplacement(index < arguments.length ? String.valueOf(arguments[index]) : place.group());
        });
    }

    /** {@return the text for a number: under KEY.one for one, else under KEY.many} */
    public String count(String key, long number, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = number(number);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return text(key + (number == 1 ? ".one" : ".many"), all);
    }

    /** {@return a whole number with its digits in groups} */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", text("number.group"));
    }

    /** {@return the text of a key, where there is one} */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    /** {@return all keys} */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
