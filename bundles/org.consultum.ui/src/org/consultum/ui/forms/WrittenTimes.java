package org.consultum.ui.forms;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Days and times of day in the forms people write. Stateless. */
public final class WrittenTimes {

    private static final int CENTURY = 2000;

    private WrittenTimes() {
    }

    /**
     * The day a text names: 2026-06-10, 10 Jun 2026, 10 June 2026, 10.6.26, 10/6/2026 (day before month; two digits are this century).
     *
     * @param locale language of month names, besides English
     */
    public static Optional<LocalDate> date(String text, Locale locale) {
        return Stream.of("uuuu-M-d", "d MMM uuuu", "d MMMM uuuu", "d.M.uuuu", "d/M/uuuu", "d-M-uuuu")
            .flatMap(pattern -> Stream.of(locale, Locale.ENGLISH).map(language -> formatter(pattern, language)))
            .flatMap(formatter -> parse(text.strip(), formatter).stream()).findFirst();
    }

    /** The time of day a text names: 9, 9:30, 09.30, 0930, 9 h, 9 Uhr. */
    public static Optional<LocalTime> time(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*(h|uhr)$", "").replace('.', ':');
        return Stream.of("H:m", "HHmm", "H").flatMap(pattern -> time(plain, pattern).stream()).findFirst();
    }

    private static Optional<LocalTime> time(String text, String pattern) {
        try {
            return Optional.of(LocalTime.parse(text, DateTimeFormatter.ofPattern(pattern, Locale.ROOT)));
        } catch (DateTimeException otherForm) {
            // Another form may fit; the caller says so when none does.
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().parseLenient().appendPattern(pattern).toFormatter(locale);
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter formatter) {
        var position = new ParsePosition(0);
        var parsed = formatter.parseUnresolved(text, position);
        if (parsed == null || position.getErrorIndex() >= 0 || position.getIndex() < text.length()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text, formatter);
            return Optional.of(date.getYear() < 100 ? date.plusYears(CENTURY) : date);
        } catch (DateTimeException impossible) {
            // The form is right but there is no such day, 31 June say; another form may fit, or the caller says what it wants.
            return Optional.empty();
        }
    }
}
