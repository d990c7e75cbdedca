package org.consultum.defence.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An obligation")
class DutyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    private final Treaty treaty = new Treaty();

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }

    @Test
    @DisplayName("of the last of a month is due on the last of shorter months, and on the 31st again where there is one")
    void monthEnds() {
        var monthly = treaty.obligation("List").set("first", "2027-12-31").set("everyMonths", 1);

        assertEquals(days("2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"),
            Treaty.duty(monthly).occurrences(LocalDate.of(2028, 5, 30)), "2028 is a leap year");
    }

    @Test
    @DisplayName("of a leap day is due on 28 February in other years and on the 29th in the next leap year")
    void leapDay() {
        var yearly = treaty.obligation("Report").set("first", "2024-02-29").set("everyMonths", 12);

        assertEquals(days("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"),
            Treaty.duty(yearly).occurrences(LocalDate.of(2028, 12, 31)));
    }

    @Test
    @DisplayName("that recurs ends with its own last day or with the instrument, whichever comes first")
    void ends() {
        var duty = treaty.obligation("Report").set("first", "2026-01-31").set("everyMonths", 3).set("last", "2026-10-31");
        assertEquals(days("2026-01-31", "2026-04-30", "2026-07-31", "2026-10-31"),
            Treaty.duty(duty).occurrences(LocalDate.of(2030, 1, 1)));

        treaty.agreement.set("until", "2026-10-30");
        assertEquals(days("2026-01-31", "2026-04-30", "2026-07-31"), Treaty.duty(duty).occurrences(LocalDate.of(2030, 1, 1)));
    }

    @Test
    @DisplayName("is overdue from the day after, for each day it was not met")
    void overdue() {
        var duty = treaty.obligation("Report").set("first", "2025-12-10").set("everyMonths", 3);
        assertEquals(days("2025-12-10", "2026-03-10"), Treaty.duty(duty).overdue(TODAY), "10 June is in time still");
        assertEquals(Optional.of(LocalDate.of(2025, 12, 10)), Treaty.duty(duty).next(TODAY));

        treaty.fulfilled(duty, "2025-12-10", "2026-01-15");
        treaty.fulfilled(duty, "2026-03-10", "2026-06-11");
        assertEquals(days("2026-03-10"), Treaty.duty(duty).overdue(TODAY), "what is done tomorrow is not done");
        assertEquals(days("2026-06-10"), Treaty.duty(duty).overdue(TODAY.plusDays(1)));
        treaty.fulfilled(duty, "2026-06-10", "2026-06-10");
        assertEquals(Optional.of(LocalDate.of(2026, 9, 10)), Treaty.duty(duty).next(TODAY.plusDays(1)));
    }

    @Test
    @DisplayName("that is owed once is met by one fulfilment, and not owed when it is waived or the instrument has ended")
    void once() {
        var duty = treaty.obligation("Notice").set("due", "2026-05-31");
        assertEquals(days("2026-05-31"), Treaty.duty(duty).overdue(TODAY));

        duty.set("state", "waived");
        assertEquals(List.of(), Treaty.duty(duty).overdue(TODAY));
        duty.set("state", "open");
        treaty.agreement.set("state", "ended");
        assertEquals(List.of(), Treaty.duty(duty).overdue(TODAY));
        treaty.agreement.set("state", "inForce");
        duty.add("fulfilments", treaty.pen.item("Fulfilment", "Sent").set("done", "2026-06-01"));
        assertEquals(Optional.empty(), Treaty.duty(duty).next(TODAY));
    }

    @Test
    @DisplayName("that begins in a far year has a next day all the same, and one without any day has none")
    void far() {
        var far = treaty.obligation("Later").set("first", "2045-01-31").set("everyMonths", 1);
        var bare = treaty.obligation("Bare");

        assertEquals(Optional.of(LocalDate.of(2045, 1, 31)), Treaty.duty(far).next(TODAY));
        assertEquals(Optional.empty(), Treaty.duty(bare).next(TODAY));
    }
}
