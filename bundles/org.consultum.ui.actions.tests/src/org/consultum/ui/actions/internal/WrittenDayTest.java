package org.consultum.ui.actions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A day as it is written")
class WrittenDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"today, 2026-12-30", "Tomorrow, 2026-12-31", "+7, 2027-01-06", "+2w, 2027-01-13", "+ 1 m, 2027-01-30",
        "2027-02-01, 2027-02-01", "10 Jun 2027, 2027-06-10", "10.6.2027, 2027-06-10", "10/6/2027, 2027-06-10"})
    void isRead(String text, LocalDate day) {
        assertEquals(Optional.of(day), WrittenDay.read(text, TODAY, Locale.ENGLISH));
    }

    @ParameterizedTest(name = "\"{0}\" is none")
    @CsvSource({"''", "soon", "32 Feb 2027", "+", "+9999"})
    void isRefused(String text) {
        assertEquals(Optional.empty(), WrittenDay.read(text, TODAY, Locale.ENGLISH));
    }
}
