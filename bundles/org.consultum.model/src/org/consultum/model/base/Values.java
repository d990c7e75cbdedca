package org.consultum.model.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Text forms of the metamodel's value types, as they stand in register files. Times are ISO 8601; a date with time carries the name of its
 * zone in brackets, so that it survives a change of the zone's rules.
 *
 * <p>Parsing times throws {@link java.time.DateTimeException} for text of another form. Null stands for an unset value on both sides, because
 * the generated factory passes it on.
 *
 * @since 0.1
 */
public final class Values {

    private Values() {
    }

    public static LocalDate parseDate(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    public static String formatDate(LocalDate date) {
        return date == null ? null : date.toString();
    }

    public static ZonedDateTime parseDateTime(String text) {
        return text == null ? null : ZonedDateTime.parse(text);
    }

    public static String formatDateTime(ZonedDateTime time) {
        return time == null ? null : time.toString();
    }

    public static Instant parseInstant(String text) {
        return text == null ? null : Instant.parse(text);
    }

    public static String formatInstant(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    public static ZoneId parseZone(String text) {
        return text == null ? null : ZoneId.of(text);
    }

    public static String formatZone(ZoneId zone) {
        return zone == null ? null : zone.getId();
    }

    /** Throws {@link IllegalArgumentException} for text of another form. */
    public static Money parseMoney(String text) {
        return text == null ? null : Money.parse(text);
    }

    public static String formatMoney(Money money) {
        return money == null ? null : money.toString();
    }
}
