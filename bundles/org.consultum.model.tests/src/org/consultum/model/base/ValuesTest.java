package org.consultum.model.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.stream.Stream;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text forms of the metamodel's time types. */
class ValuesTest {

    static Stream<Arguments> texts() {
        return Stream.of(
            Arguments.of(Literals.DATE, "2024-06-10"),
            Arguments.of(Literals.DATE, "0001-01-01"),
            Arguments.of(Literals.DATE, "2024-02-29"),
            Arguments.of(Literals.DATE_TIME, "2024-06-10T09:00+09:00[Asia/Tokyo]"),
            Arguments.of(Literals.DATE_TIME, "2024-06-10T09:00:01.500+09:00[Asia/Tokyo]"),
            Arguments.of(Literals.DATE_TIME, "2026-10-25T02:30+02:00[Europe/Berlin]"),
            Arguments.of(Literals.DATE_TIME, "2026-10-25T02:30+01:00[Europe/Berlin]"),
            Arguments.of(Literals.DATE_TIME, "2024-06-10T09:00Z"),
            Arguments.of(Literals.DATE_TIME, "2024-06-10T09:00-04:00"),
            Arguments.of(Literals.DATE_TIME, "2024-06-10T09:00Z[UTC]"),
            Arguments.of(Literals.INSTANT, "2024-06-10T00:00:00Z"),
            Arguments.of(Literals.INSTANT, "2024-06-10T00:00:00.123456789Z"),
            Arguments.of(Literals.ZONE, "Asia/Ho_Chi_Minh"),
            Arguments.of(Literals.ZONE, "UTC"),
            Arguments.of(Literals.ZONE, "+07:00"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsReadIsWrittenAgain(EDataType type, String text) {
        Object value = RegisterFactory.eINSTANCE.createFromString(type, text);
        assertEquals(text, RegisterFactory.eINSTANCE.convertToString(type, value));
        assertEquals(value, RegisterFactory.eINSTANCE.createFromString(type, text));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
            Arguments.of(Literals.DATE, "10.06.2024"), Arguments.of(Literals.DATE, "2024-02-30"), Arguments.of(Literals.DATE, ""),
            Arguments.of(Literals.DATE_TIME, "2024-06-10T09:00"), Arguments.of(Literals.DATE_TIME, "2024-06-10"),
            Arguments.of(Literals.DATE_TIME, "2024-06-10T25:00Z"), Arguments.of(Literals.INSTANT,
                "2024-06-10T09:00:00+02:00[Europe/Berlin]"),
            Arguments.of(Literals.ZONE, "Atlantis/Capital"), Arguments.of(Literals.ZONE, "../etc/passwd"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void textOfAnotherFormIsRefused(EDataType type, String text) {
        assertThrows(DateTimeException.class, () -> RegisterFactory.eINSTANCE.createFromString(type, text));
    }

    @Test
    void unsetStaysUnset() {
        for (EDataType type : new EDataType[] {Literals.DATE, Literals.DATE_TIME, Literals.INSTANT, Literals.ZONE}) {
            assertNull(RegisterFactory.eINSTANCE.createFromString(type, null));
            assertNull(RegisterFactory.eINSTANCE.convertToString(type, null));
        }
    }

    @Test
    void bothHoursOfTheNightSummerTimeEndsAreKeptApart() {
        assertEquals(Duration.ofHours(1), Duration.between(Values.parseDateTime("2026-10-25T02:30+02:00[Europe/Berlin]"),
            Values.parseDateTime("2026-10-25T02:30+01:00[Europe/Berlin]")));
    }
}
