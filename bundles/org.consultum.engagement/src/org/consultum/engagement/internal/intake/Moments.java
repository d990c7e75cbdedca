package org.consultum.engagement.internal.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and moments as tables hold them. Whether 3/4 is in March or April is told by the other days of the same column. */
final class Moments {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?(?:T|\\s+|$)(.*)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4})(?:,?\\s+|$)(.*)");
    private static final Pattern TIME = Pattern.compile(
        "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(am|pm)?.*", Pattern.CASE_INSENSITIVE);
    private static final List<DateTimeFormatter> WRITTEN = List.of(written("d[.] MMM uuuu"), written("d[.] MMMM uuuu"),
        written("MMM d, uuuu"), written("MMMM d, uuuu"));

    private final ZoneId zone;
    private final boolean monthFirst;

    /**
     * A day, and the moment where it is told.
     *
     * @param day in the zone of the reader
     * @param moment the moment
     * @param uncertain whether day and month could be the other way round
     */
    record Moment(LocalDate day, Optional<Instant> moment, boolean uncertain) {
    }

    /**
     * A reader.
     *
     * @param zone zone of moments that name none, and of days
     * @param column all values of the column
     */
    Moments(ZoneId zone, Collection<String> column) {
        this.zone = zone;
        boolean second = false;
        boolean first = false;
        for (String value : column) {
            Matcher matcher = YEAR_LAST.matcher(plain(value));
            if (matcher.matches()) {
                first |= Integer.parseInt(matcher.group(1)) > 12;
                second |= Integer.parseInt(matcher.group(3)) > 12;
            }
        }
        monthFirst = second && !first;
    }

    private static DateTimeFormatter written(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }

    private static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }

    /** The day a text names; empty when it names none. */
    Optional<Moment> read(String value) {
        String text = plain(value);
        try {
            return offset(text).or(() -> yearFirst(text)).or(() -> yearLast(text)).or(() -> inWords(text));
        } catch (DateTimeException | ArithmeticException noDay) {
            return Optional.empty();
        }
    }

    private Optional<Moment> offset(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text.replaceFirst("(?<=\\d) (?=\\d)", "T")).toInstant();
            return Optional.of(new Moment(LocalDate.ofInstant(moment, zone), Optional.of(moment), false));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private Optional<Moment> yearFirst(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text);
        return matcher.matches() ? Optional.of(moment(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)),
            matcher.group(4), false)) : Optional.empty();
    }

    private Optional<Moment> yearLast(String text) {
        Matcher matcher = YEAR_LAST.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int one = number(matcher, 1);
        int other = number(matcher, 3);
        boolean swap = monthFirst && one <= 12 && !matcher.group(2).equals(".");
        boolean uncertain = one <= 12 && other <= 12 && one != other && !matcher.group(2).equals(".") && !monthFirst;
        return Optional.of(moment(LocalDate.of(number(matcher, 4), swap ? one : other, swap ? other : one), matcher.group(5), uncertain));
    }

    private Optional<Moment> inWords(String text) {
        for (DateTimeFormatter formatter : WRITTEN) {
            try {
                return Optional.of(moment(LocalDate.parse(text, formatter), "", false));
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    private Moment moment(LocalDate day, String rest, boolean uncertain) {
        Matcher matcher = TIME.matcher(rest.strip());
        if (!matcher.matches()) {
            return new Moment(day, Optional.empty(), uncertain);
        }
        int hour = number(matcher, 1);
        if (matcher.group(4) != null) {
            hour = hour % 12 + (matcher.group(4).equalsIgnoreCase("pm") ? 12 : 0);
        }
        var time = LocalTime.of(hour, number(matcher, 2), matcher.group(3) == null ? 0 : number(matcher, 3));
        return new Moment(day, Optional.of(day.atTime(time).atZone(zone).toInstant()), uncertain);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
