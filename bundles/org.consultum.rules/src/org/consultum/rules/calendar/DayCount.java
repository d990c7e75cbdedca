package org.consultum.rules.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.LinkedHashMap;

/** How days between something that has to be done and an event are counted. */
public enum DayCount {

    /** Days of the calendar: seven days before the 12th is the 5th. */
    DAYS("days"),
    /** Days between, with neither the day of the act nor that of the event: five clear days before the 12th is the 6th. */
    CLEAR_DAYS("clearDays"),
    /** Clear days of which only working days count; the act itself is done on a working day. */
    CLEAR_WORKING_DAYS("clearWorkingDays"),
    /** Working days; the day of the event does not count. */
    WORKING_DAYS("workingDays"),
    /** Weeks: the same day of the week. */
    WEEKS("weeks"),
    /** Months: the same day of another month, or the last where it has no such day (31 March less a month is 28 or 29 February). */
    MONTHS("months");

    /** No count goes on for longer than this. */
    private static final int LONGEST = 4000;

    private final String literal;

    DayCount(String literal) {
        this.literal = literal;
    }

    /** The word for it in rule packs. */
    public String literal() {
        return literal;
    }

    /** The unit of a word in rule packs; empty for an unknown word. */
    public static Optional<DayCount> of(String literal) {
        for (DayCount unit : values()) {
            if (unit.literal.equals(literal)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** Whether holidays make a difference. */
    public boolean workingDaysOnly() {
        return this == WORKING_DAYS || this == CLEAR_WORKING_DAYS;
    }

    /**
     * A day found by counting.
     *
     * @param day the day
     * @param holidays holidays that were not counted because they are not worked, weekends left out, in the order of counting
     */
    public record Counted(LocalDate day, SequencedMap<LocalDate, String> holidays) {
    }

    /**
     * Counts from an event.
     *
     * @param event day of the event
     * @param amount how many, at least 0
     * @param before whether to count back
     * @param calendar which days are worked
     * @return counted back, the last day on which the act is in time; counted forth, likewise
     */
    public Counted from(LocalDate event, int amount, boolean before, HolidayCalendar calendar) {
        var holidays = new LinkedHashMap<LocalDate, String>();
        int sign = before ? -1 : 1;
        LocalDate day = switch (this) {
            case DAYS -> event.plusDays((long) sign * amount);
            case CLEAR_DAYS -> event.plusDays(sign * (amount + 1L));
            case WEEKS -> event.plusWeeks((long) sign * amount);
            case MONTHS -> event.plusMonths((long) sign * amount);
            case WORKING_DAYS -> working(event, amount, sign, calendar, holidays);
            case CLEAR_WORKING_DAYS -> working(event, amount + 1, sign, calendar, holidays);
        };
        return new Counted(day, holidays);
    }

    private static LocalDate working(LocalDate event, int amount, int sign, HolidayCalendar calendar,
            SequencedMap<LocalDate, String> holidays) {
        LocalDate day = event;
        int left = amount;
        for (int steps = 0; left > 0 && steps < LONGEST; steps++) {
            day = day.plusDays(sign);
            if (calendar.isWorkingDay(day)) {
                left--;
            } else if (!calendar.isWeekend(day)) {
                holidays.put(day, calendar.holiday(day).orElse(""));
            }
        }
        return day;
    }
}
