package org.consultum.spi.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which days are worked, for deadlines counted in working days. Immutable to its users; any thread.
 *
 * @since 0.1
 */
public interface WorkingDays {

    /** Monday to Friday, where no holidays are known. */
    WorkingDays WEEKDAYS = day -> Optional.empty();

    /** The names of the holidays of a day; empty when it is none. A weekend alone is no holiday, though a holiday may lie on one. */
    Optional<String> holiday(LocalDate day);

    /** Whether a day is neither weekend nor holiday. */
    default boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && holiday(day).isEmpty();
    }

    /**
     * The day some working days after another, which does not count itself: one working day after a Friday is Monday.
     *
     * @param days how many, at least 0 and at most 1000
     * @throws IllegalArgumentException for another number
     */
    default LocalDate after(LocalDate day, int days) {
        return counted(day, days, 1);
    }

    /**
     * The day some working days before another, which does not count itself.
     *
     * @param days how many, at least 0 and at most 1000
     * @throws IllegalArgumentException for another number
     */
    default LocalDate before(LocalDate day, int days) {
        return counted(day, days, -1);
    }

    private LocalDate counted(LocalDate day, int days, int step) {
        if (days < 0 || days > 1000) {
            throw new IllegalArgumentException("Working days: " + days);
        }
        LocalDate counted = day;
        // A calendar that knows no working day at all ends the count.
        for (int left = days, looked = 0; left > 0 && looked < 5000; looked++) {
            counted = counted.plusDays(step);
            left -= isWorkingDay(counted) ? 1 : 0;
        }
        return counted;
    }
}
