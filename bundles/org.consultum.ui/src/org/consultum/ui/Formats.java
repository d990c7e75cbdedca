package org.consultum.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.base.Money;
import org.consultum.model.derived.Quorum;

/**
 * How dates, times and numbers are written in the window: unambiguous, and never a time without its zone.
 *
 * @param locale language of month names and separators of numbers
 * @param zone zone times are shown in beside their own: the one the user chose, else that of this computer
 */
public record Formats(Locale locale, ZoneId zone) {

    public Formats {
        Objects.requireNonNull(locale);
        Objects.requireNonNull(zone);
    }

    /** The formats of this machine's user. */
    public static Formats local() {
        return new Formats(Locale.getDefault(), UserChoices.ofUser().secondZone().orElseGet(ZoneId::systemDefault));
    }

    /** Example: 10 Jun 2026. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(date);
    }

    /** Example: 09:00. For use only where the zone stands beside it. */
    public String time(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(time);
    }

    /** Example: 10 Jun 2026 09:00 JST. */
    public String dateTime(ZonedDateTime time) {
        return date(time.toLocalDate()) + " " + time(time) + " " + zoneName(time);
    }

    /** The same moment where the reader is, if the clock differs there. Example: 02:00 CEST, with the date where it is another day. */
    public Optional<String> elsewhere(ZonedDateTime time) {
        return elsewhere(time, zone);
    }

    /** The same moment in another zone, if the clock differs there. */
    public Optional<String> elsewhere(ZonedDateTime time, ZoneId other) {
        ZonedDateTime there = time.withZoneSameInstant(other);
        if (there.toLocalDateTime().equals(time.toLocalDateTime())) {
            return Optional.empty();
        }
        String clock = time(there) + " " + zoneName(there);
        return Optional.of(there.toLocalDate().equals(time.toLocalDate()) ? clock : date(there.toLocalDate()) + " " + clock);
    }

    /** Short name of the zone at that moment, such as CEST. */
    public String zoneName(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("zzz", locale).format(time);
    }

    /** Long name of a zone. */
    public String zone(ZoneId id) {
        return id.getId() + " (" + id.getDisplayName(TextStyle.FULL, locale) + ")";
    }

    /** Example: 7 h 40 min. */
    public String minutes(long minutes) {
        Duration duration = Duration.ofMinutes(minutes);
        if (duration.toHours() == 0) {
            return Messages.bind(Messages.format_minutes, minutes);
        }
        return duration.toMinutesPart() == 0 ? Messages.bind(Messages.format_hours, duration.toHours())
            : Messages.bind(Messages.format_hoursAndMinutes, duration.toHours(), duration.toMinutesPart());
    }

    /** A whole number with the separators of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Example: 291,100,000,000 JPY. */
    public String money(Money money) {
        return amount(money.amount()) + " " + money.currency();
    }

    /** A number with the separators of the language and all its digits. */
    public String amount(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** Any value of the metamodel in words. */
    public String value(Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate date -> date(date);
            case ZonedDateTime time -> dateTime(time);
            case Instant instant -> dateTime(instant.atZone(zone));
            case Boolean flag -> flag ? Messages.format_yes : Messages.format_no;
            // four digits stand together: 2026 may be a year
            case Integer number -> Math.abs(number) < 10_000 ? Integer.toString(number) : number(number);
            case Long number -> number(number);
            case BigDecimal number -> amount(number);
            case Money money -> money(money);
            case ZoneId id -> id.getId();
            case Quorum quorum -> Messages.bind(quorum.reached() ? Messages.format_quorumReached : Messages.format_quorumMissed,
                new Object[] {quorum.present(), quorum.counted(), quorum.needed()});
            default -> value.toString();
        };
    }
}
