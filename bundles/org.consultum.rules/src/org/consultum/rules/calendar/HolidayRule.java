package org.consultum.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/**
 * A holiday that comes once a year, or only once.
 *
 * @param name what it is called
 * @param when how its day is found
 * @param observed on which day it is taken when it falls on a weekend
 * @param from first year
 * @param until last year
 * @param except years in which it is left out
 */
record HolidayRule(String name, When when, Observed observed, int from, int until, Set<Integer> except) {

    HolidayRule {
        except = Set.copyOf(except);
    }

    /** On which day a holiday is taken that falls on a weekend. */
    enum Observed {
        /** Not made up for. */
        SAME_DAY,
        /** On the Friday before a Saturday, on the Monday after a Sunday. */
        NEAREST_WEEKDAY,
        /** On the next day that is neither weekend nor holiday. */
        NEXT_WEEKDAY
    }

    /** How the day of a holiday is found in a year. */
    sealed interface When {
    }

    /** The same day every year; in other years than leap years there is no 29 February. */
    record Fixed(MonthDay day) implements When {
    }

    /** The n-th day of the week in a month; 0 stands for the last. */
    record Nth(int n, DayOfWeek weekday, int month) implements When {
    }

    /** The last such day of the week before a day, the day itself left out. */
    record Before(DayOfWeek weekday, MonthDay day) implements When {
    }

    /** So many days after Easter Sunday of the western churches; negative before it. */
    record Easter(int days) implements When {
    }

    /** One day of one year. */
    record Once(LocalDate day) implements When {
    }

    /** The day in a year. */
    Optional<LocalDate> in(int year) {
        if (year < from || year > until || except.contains(year)) {
            return Optional.empty();
        }
        return switch (when) {
            case Fixed fixed -> fixed.day().isValidYear(year) ? Optional.of(fixed.day().atYear(year)) : Optional.empty();
            case Nth nth -> nth(nth, year);
            case Before before -> Optional.of(before.day().atYear(year).with(TemporalAdjusters.previous(before.weekday())));
            case Easter easter -> Optional.of(easterSunday(year).plusDays(easter.days()));
            case Once once -> once.day().getYear() == year ? Optional.of(once.day()) : Optional.empty();
        };
    }

    private static Optional<LocalDate> nth(Nth nth, int year) {
        LocalDate first = LocalDate.of(year, nth.month(), 1);
        LocalDate day = first.with(nth.n() == 0 ? TemporalAdjusters.lastInMonth(nth.weekday())
            : TemporalAdjusters.dayOfWeekInMonth(nth.n(), nth.weekday()));
        return YearMonth.from(day).equals(YearMonth.from(first)) ? Optional.of(day) : Optional.empty();
    }

    /** Gregorian Easter by the anonymous computation published in Nature on 20 April 1876. */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
