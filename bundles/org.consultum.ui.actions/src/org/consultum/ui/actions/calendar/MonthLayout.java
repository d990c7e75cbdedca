package org.consultum.ui.actions.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The days of a month in weeks, filled up at both ends with days of the months beside it. Knows no time zone: a day is a day.
 *
 * @param month the month
 * @param weekStart day on which weeks begin
 */
record MonthLayout(YearMonth month, DayOfWeek weekStart) {

    /** Days in a week. */
    static final int DAYS = 7;

    MonthLayout {
        Objects.requireNonNull(month);
        Objects.requireNonNull(weekStart);
    }

    /** A month with weeks as they are counted in a country. */
    static MonthLayout of(YearMonth month, Locale locale) {
        return new MonthLayout(month, WeekFields.of(locale).getFirstDayOfWeek());
    }

    /** The first day shown: the first of the month or one of the six days before it. */
    LocalDate first() {
        LocalDate start = month.atDay(1);
        return start.minusDays(Math.floorMod(start.getDayOfWeek().getValue() - weekStart.getValue(), DAYS));
    }

    /** The last day shown. */
    LocalDate last() {
        return first().plusDays((long) weeks() * DAYS - 1);
    }

    /** How many weeks the month touches: four to six. */
    int weeks() {
        long days = ChronoUnit.DAYS.between(first(), month.atEndOfMonth()) + 1;
        return (int) ((days + DAYS - 1) / DAYS);
    }

    /** The day of a week and a column, both counted from 0. */
    LocalDate day(int week, int column) {
        return first().plusDays((long) week * DAYS + column);
    }

    /** Whether a day is shown. */
    boolean shows(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** The week a day that is shown stands in, counted from 0. */
    int week(LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(first(), day) / DAYS);
    }

    /** The column a day that is shown stands in, counted from 0. */
    int column(LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(first(), day) % DAYS);
    }

    /** Names of the columns. */
    List<DayOfWeek> columns() {
        return IntStream.range(0, DAYS).mapToObj(weekStart::plus).toList();
    }

    /**
     * How many of the things of a day are shown in so many lines.
     *
     * @param shown things shown
     * @param more things left out, for which the last line says how many there are; 0 if all are shown
     */
    record Fit(int shown, int more) {

        static Fit of(int things, int lines) {
            if (things <= lines) {
                return new Fit(things, 0);
            }
            int shown = Math.max(0, lines - 1);
            return new Fit(shown, things - shown);
        }
    }
}
