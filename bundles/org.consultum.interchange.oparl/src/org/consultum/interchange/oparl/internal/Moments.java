package org.consultum.interchange.oparl.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as they stand in exports: ISO 8601 as OParl 1.1 asks for, and what else is met: without a zone, without seconds, with a
 * blank instead of T, in German order. What is relative, incomplete or outside the years 1000 to 9989 is no date: the years beyond stand
 * for "always" and "until further notice".
 */
public final class Moments {

    /** OParl is the standard of German councils: their time is meant where neither register nor source says otherwise. */
    static final ZoneId HOME = ZoneId.of("Europe/Berlin");

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
        + "\\s?(Z|z|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[[A-Za-z_/+-]{1,60}\\])?)?");
    private static final Pattern GERMAN = Pattern.compile(
        "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:,?\\s+(\\d{1,2})[:.](\\d{2})(?:\\s?Uhr)?)?");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9989;

    private Moments() {
    }

    /**
     * What a text says.
     *
     * @param date the day
     * @param time the time; empty when only the day is said
     * @param offset the offset from UTC; empty when not said
     */
    record Said(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
    }

    /** Reads a text; empty when it is no date. */
    static Optional<Said> read(String text) {
        String plain = text.strip();
        if (plain.length() > 100) {
            return Optional.empty();
        }
        try {
            Matcher iso = ISO.matcher(plain);
            if (iso.matches()) {
                return said(iso.group(1), iso.group(2), iso.group(3), iso.group(4), iso.group(5), iso.group(6), iso.group(7));
            }
            Matcher german = GERMAN.matcher(plain);
            return german.matches()
                ? said(german.group(3), german.group(2), german.group(1), german.group(4), german.group(5), null, null) : Optional.empty();
        } catch (DateTimeException | ArithmeticException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Said> said(String year, String month, String day, String hour, String minute, String second, String offset) {
        var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        Optional<ZoneOffset> zone = offset == null ? Optional.empty() : Optional.of(ZoneOffset.of(offset.toUpperCase(Locale.ROOT)));
        if (hour == null) {
            return Optional.of(new Said(date, Optional.empty(), zone));
        }
        int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
        if (hour.equals("24") && minute.equals("00") && seconds == 0) {
            return Optional.of(new Said(date.plusDays(1), Optional.of(LocalTime.MIDNIGHT), zone));
        }
        return Optional.of(new Said(date, Optional.of(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute), seconds)), zone));
    }

    /**
     * A moment in the best zone: the register's, if that had the offset at that moment; otherwise the plain offset.
     *
     * @param register zone of the register
     */
    static ZonedDateTime inZone(Said said, Optional<ZoneId> register) {
        LocalDateTime local = said.date().atTime(said.time().orElse(LocalTime.MIDNIGHT));
        ZoneId home = register.orElse(HOME);
        if (said.offset().isEmpty()) {
            return local.atZone(home);
        }
        OffsetDateTime moment = local.atOffset(said.offset().get());
        return home.getRules().getOffset(moment.toInstant()).equals(said.offset().get()) ? moment.atZoneSameInstant(home)
            : moment.toZonedDateTime();
    }

    /** The day a text says. */
    public static Optional<LocalDate> date(String text) {
        return read(text).map(Said::date);
    }

    /** The moment a text says; of a mere day the beginning. */
    public static Optional<ZonedDateTime> moment(String text, Optional<ZoneId> register) {
        return read(text).map(said -> inZone(said, register));
    }

    /** Whether a text says a time of day. */
    public static boolean hasTime(String text) {
        return read(text).flatMap(Said::time).isPresent();
    }

    /** Whether a text says an offset from UTC. */
    public static boolean hasOffset(String text) {
        return read(text).flatMap(Said::offset).isPresent();
    }

    /** Whether a change was later than another; texts that are no dates are earlier than all. */
    static boolean isLater(String one, String other) {
        Optional<Said> first = read(one);
        Optional<Said> second = read(other);
        return first.isPresent()
            && (second.isEmpty() || inZone(first.get(), Optional.empty()).isAfter(inZone(second.get(), Optional.empty())));
    }
}
