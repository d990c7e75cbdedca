package org.consultum.reporting.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a document in its language: labels, dates, times, sizes. Names of months and days are ours, not the Java
 * runtime's, because those change from one runtime to the next and a pack must not.
 */
public final class Wording {
    private static final String BASE = "/org/consultum/reporting/internal/text/wording";

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final Properties words = new Properties();
    private final String language;

    private Wording(String language) {
        this.language = language;
    }

    /**
     * The words for a language. Falls back from {@code de-AT} to {@code de}, and to English where a language has no words of ours;
     * never to the language of the machine.
     *
     * @param languageTag BCP 47; anything malformed counts as unknown
     */
    public static Wording of(String languageTag) {
        Locale locale = Locale.forLanguageTag(languageTag.replace('_', '-'));
        String tag = locale.getLanguage().isEmpty() ? "en" : locale.toLanguageTag();
        var wording = new Wording(tag);
        wording.read(BASE + ".properties");
        if (!locale.getLanguage().isEmpty()) {
            wording.read(BASE + "_" + locale.getLanguage() + ".properties");
        }
        return wording;
    }

    private void read(String resource) {
        try (InputStream in = Wording.class.getResourceAsStream(resource)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the language as a BCP 47 tag that is always well-formed} */
    public String language() {
        return language;
    }

    /** {@return all keys, for tests and templates} */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    /**
     * The text of a key.
     *
     * @param key a key there is
     * @param arguments replace {@code {0}}, {@code {1}}, ... as they are
     */
    public String text(String key, Object... arguments) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("The wording has no text for " + key));
        return PLACE.matcher(text).replaceAll(place -> {
            int index = place.group(1).charAt(0) - '0';
            return Matcher.quoteReplacement(index < arguments.length ? String.valueOf(arguments[index]) : place.group());
        });
    }

    /** {@return the text of a key, where there is one} */
    public Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /**
     * The text of a term the model knows by a key, or the term itself where it is free text.
     *
     * @param group what kind of term, for example {@code purpose}
     * @param keyOrText the term
     */
    public String term(String group, String keyOrText) {
        return find(group + "." + keyOrText).orElse(keyOrText);
    }

    /** {@return a date in words, with the day of the week} */
    public String date(LocalDate date) {
        return text("date.long", pick("date.weekdays", date.getDayOfWeek().getValue() - 1), date.getDayOfMonth(),
                pick("date.months", date.getMonthValue() - 1), date.getYear());
    }

    /** {@return a short date that cannot be misread} */
    public String shortDate(LocalDate date) {
        return text("date.short", date.getDayOfMonth(), pick("date.monthsShort", date.getMonthValue() - 1), date.getYear());
    }

    /** {@return hours and minutes} */
    public String time(ZonedDateTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** {@return the zone with its distance from UTC at that time, for example {@code Asia/Tokyo (UTC+09:00)}} */
    public String zone(ZonedDateTime time) {
        String offset = time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + time.getOffset().getId();
        return time.getZone() instanceof ZoneOffset ? offset : time.getZone().getId() + " (" + offset + ")";
    }

    /** {@return from when to when, with dates and times, in the zone of the start; say the zone beside it} */
    public String span(ZonedDateTime start, Optional<ZonedDateTime> end) {
        Optional<ZonedDateTime> until = end.map(finish -> finish.withZoneSameInstant(start.getZone()));
        boolean sameDay = until.isEmpty() || until.get().toLocalDate().equals(start.toLocalDate());
        if (sameDay) {
            return text("date.at", date(start.toLocalDate()), time(start) + until.map(finish -> "\u2013" + time(finish)).orElse(""));
        }
        return text("date.at", date(start.toLocalDate()), time(start)) + " \u2013 "
                + text("date.at", date(until.get().toLocalDate()), time(until.get()));
    }

    /** {@return a number of bytes for people} */
    public String size(long bytes) {
        if (bytes < 0) {
            return text("size.unknown");
        }
        if (bytes < 1_000) {
            return text("size.bytes", bytes);
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double value = bytes / 1_000.0;
        int unit = 0;
        while (value >= 999.95 && unit < units.length - 1) {
            value /= 1_000;
            unit++;
        }
        String number = String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value).replace(".", text("number.decimal"));
        return number + "\u00A0" + units[unit];
    }

    /** {@return a number of minutes as hours and minutes} */
    public String duration(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        if (hours == 0) {
            return text("duration.minutes", minutes);
        }
        return minutes == 0 ? text("duration.hours", hours) : text("duration.both", hours, minutes);
    }

    private String pick(String key, int index) {
        return text(key).split("\\|")[index];
    }
}
