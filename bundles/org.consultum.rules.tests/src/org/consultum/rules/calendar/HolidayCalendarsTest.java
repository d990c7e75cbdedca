package org.consultum.rules.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCalendarsTest {

    @TempDir
    private Path register;

    private static HolidayCalendar shipped(String name) throws IOException {
        return HolidayCalendars.shipped().read(name).orElseThrow();
    }

    private void own(String name, String text) throws IOException {
        Files.createDirectories(register.resolve("calendars"));
        Files.writeString(register.resolve("calendars").resolve(name + ".holidays"), text, StandardCharsets.UTF_8);
    }

    /** Days worked out by hand from the rules, or known from the announcements of the years named. */
    @ParameterizedTest
    @CsvSource({
        "us-federal, 2026-01-19, Birthday of Martin Luther King", "us-federal, 2026-11-26, Thanksgiving",
        "us-federal, 2026-07-03, Independence Day", "us-federal, 2021-12-31, New Year's Day",
        "us-federal, 2021-06-18, Juneteenth", "us-federal, 2026-10-12, Columbus",
        "us-federal, 2027-05-31, Memorial", "us-federal, 2023-11-10, Veterans",
        "japan, 2026-04-29, Showa", "japan, 2026-05-03, Constitution", "japan, 2026-05-04, Greenery", "japan, 2026-05-05, Children",
        "japan, 2026-05-06, Substitute", "japan, 2026-09-22, Citizens", "japan, 2026-03-20, Vernal", "japan, 2026-09-23, Autumnal",
        "japan, 2021-07-22, Marine", "japan, 2021-08-09, Substitute", "japan, 2024-02-12, Substitute", "japan, 2025-11-24, Substitute",
        "england-wales, 2026-04-03, Good Friday", "england-wales, 2026-04-06, Easter Monday", "england-wales, 2020-05-08, VE day",
        "england-wales, 2022-06-03, Platinum", "england-wales, 2021-12-28, Boxing", "england-wales, 2021-12-27, Christmas",
        "england-wales, 2022-01-03, New Year", "england-wales, 2026-12-28, Boxing", "england-wales, 2022-12-27, Christmas",
        "germany, 2026-05-14, Himmelfahrt", "germany, 2026-05-25, Pfingstmontag", "germany, 2017-10-31, Reformation",
        "belgium, 2026-07-21, National", "belgium, 2027-05-06, Ascension",
        "new-zealand, 2026-04-27, Anzac", "new-zealand, 2026-07-10, Matariki", "new-zealand, 2023-01-03, New Year",
        "new-zealand, 2022-01-04, Day after", "new-zealand, 2026-10-26, Labour", "new-zealand, 2027-02-08, Waitangi"})
    void knowsRealHolidays(String calendar, LocalDate day, String name) throws IOException {
        var found = shipped(calendar).holiday(day);

        assertTrue(found.filter(one -> one.contains(name)).isPresent(), found.toString());
        assertFalse(shipped(calendar).isWorkingDay(day));
    }

    @ParameterizedTest
    @CsvSource({"us-federal, 2020-06-19", "us-federal, 2026-11-27", "japan, 2026-05-07", "japan, 2021-07-19", "england-wales, 2020-05-04",
        "england-wales, 2022-05-30", "germany, 2018-10-31", "belgium, 2026-04-03", "new-zealand, 2026-01-05", "new-zealand, 2021-06-25"})
    void knowsDaysThatAreWorked(String calendar, LocalDate day) throws IOException {
        assertTrue(shipped(calendar).isWorkingDay(day), () -> day.toString());
    }

    @ParameterizedTest
    @CsvSource({"1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2026-04-05", "2038-04-25", "2100-03-28"})
    void computesEaster(LocalDate sunday) {
        assertEquals(sunday, HolidayRule.easterSunday(sunday.getYear()));
    }

    @Test
    void everyShippedCalendarIsReadAndSaysWhereItIsFrom() throws IOException {
        var names = HolidayCalendars.shipped().names();

        assertEquals(List.of("belgium", "england-wales", "germany", "japan", "new-zealand", "us-federal"), names);
        for (String name : names) {
            assertTrue(shipped(name).source().contains("general knowledge"), name);
            assertTrue(shipped(name).holidays(2026).size() >= 8, name);
            assertTrue(shipped(name).covers(2026), name);
        }
        assertEquals(16, shipped("japan").holidays(2026).entrySet().stream().filter(one -> !one.getValue().startsWith("Subst")
            && !one.getValue().startsWith("Citizens")).count());
        assertFalse(shipped("japan").covers(2036));
    }

    @Test
    void aDayIsWorkedWhenItIsWorkedInEveryCalendar() throws IOException {
        var both = HolidayCalendars.shipped().named(List.of("us-federal", "japan"));

        assertEquals(List.of(), both.faults());
        assertFalse(both.calendar().isWorkingDay(LocalDate.of(2026, 11, 26)));
        assertFalse(both.calendar().isWorkingDay(LocalDate.of(2026, 11, 3)));
        assertTrue(both.calendar().isWorkingDay(LocalDate.of(2026, 11, 4)));
        assertFalse(both.calendar().covers(2036));
        assertTrue(both.calendar().holidays(2026).get(LocalDate.of(2026, 1, 1)).contains(", "));
    }

    @Test
    void anOwnFileTakesThePlaceOfOursAndAddsOthers() throws IOException {
        own("japan", "title Ours\nholiday 29 December: Office closed\n");
        own("house", "# closed in August\ntitle House\nholiday 2026-08-03: Summer\nworkday 2026-08-15: Open day\n");
        var calendars = HolidayCalendars.of(register);

        assertTrue(calendars.names().containsAll(List.of("house", "japan", "us-federal")));
        assertEquals(Optional.of("Office closed"), calendars.read("japan").orElseThrow().holiday(LocalDate.of(2026, 12, 29)));
        assertTrue(calendars.read("japan").orElseThrow().isWorkingDay(LocalDate.of(2026, 5, 4)));
        assertTrue(calendars.read("house").orElseThrow().isWorkingDay(LocalDate.of(2026, 8, 15)), "a Saturday that is worked");
    }

    @Test
    void namesWhatIsMissingOrDamagedAndGoesOnWithTheRest() throws IOException {
        own("house", "title House\nholyday 1 May: x\n");
        var chosen = HolidayCalendars.of(register).named(List.of("house", "japan", "mars", "../../etc/passwd"));

        assertEquals("japan", chosen.calendar().name());
        assertEquals(3, chosen.faults().size());
        assertTrue(chosen.faults().get(0).contains("calendars/house.holidays") && chosen.faults().get(0).contains("line 2"),
            chosen.faults().get(0));
        assertTrue(chosen.faults().get(1).contains("\"mars\"") && chosen.faults().get(1).contains("us-federal"), chosen.faults().get(1));
        assertTrue(chosen.faults().get(2).contains("passwd"), chosen.faults().get(2));
    }

    @Test
    void followsNoLinkOutOfTheRegister(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "title Secret\n");
        Files.createDirectories(register.resolve("calendars"));
        Files.createSymbolicLink(register.resolve("calendars/secret.holidays"), secret);

        assertEquals(Optional.empty(), HolidayCalendars.of(register).read("secret"));
    }

    @Test
    void readsEveryFormOfALine() throws IOException {
        own("all", """
            \uFEFF# all forms
            title Everything; and more
            source Somewhere
            weekend Friday Saturday
            known 2020 to 2030
            holiday 29 February: Leap day
            holiday second Tuesday of May: Second
            holiday fifth Monday of March: Fifth
            holiday last Friday of August: Last
            holiday Monday before 25 May: Victoria
            holiday Easter: Easter
            holiday Easter + 39: Ascension; from 2025; until 2026; except 2026
            holiday 14 February: Friday; observed next weekday
            """.stripIndent());
        var calendar = HolidayCalendars.of(register).read("all").orElseThrow();

        assertEquals("Everything; and more", calendar.title());
        assertTrue(calendar.isWeekend(LocalDate.of(2026, 1, 2)) && !calendar.isWeekend(LocalDate.of(2026, 1, 4)));
        assertTrue(calendar.holiday(LocalDate.of(2028, 2, 29)).isPresent());
        assertTrue(calendar.holiday(LocalDate.of(2026, 5, 12)).isPresent());
        assertTrue(calendar.holiday(LocalDate.of(2026, 3, 30)).isPresent());
        assertEquals(0, calendar.holidays(2027).values().stream().filter("Fifth"::equals).count() - 1, "29 March 2027 is a fifth Monday");
        assertEquals(0, calendar.holidays(2025).values().stream().filter(name -> name.equals("Fifth")).count() - 1);
        assertEquals(0, calendar.holidays(2024).values().stream().filter("Fifth"::equals).count(), "March 2024 has four Mondays");
        assertTrue(calendar.holiday(LocalDate.of(2026, 5, 18)).isPresent());
        assertTrue(calendar.holiday(LocalDate.of(2026, 4, 5)).isPresent());
        assertTrue(calendar.holiday(LocalDate.of(2025, 5, 29)).isPresent());
        assertTrue(calendar.holiday(LocalDate.of(2026, 5, 14)).isEmpty());
        assertTrue(calendar.holiday(LocalDate.of(2025, 2, 16)).isPresent(), "a Friday is made up for on Sunday");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "holiday 1 Januar: x | not understood as a day", "holiday 31 April: x | not understood as a day",
        "holiday sixth Monday of May: x | not understood as a day", "holiday 2026-02-29: x | not a day of the form",
        "holiday 9999-01-01: x | A year lies between", "holiday 1 May | followed by a colon", "holiday 1 May: ;from 2020 | followed by a colon",
        "holiday 1 May: x; from soon | A year lies between", "holiday 1 May: x; observed never | observed",
        "holiday 1 May: x; form 2020 | Known are", "holiday 1 May: x; from 2020; from 2021 | Known are",
        "holiday 1 May: x; from 2021; until 2020 | last year lies before", "holiday Easter -999: x | not understood",
        "weekend Caturday | day of the week", "weekend Monday Tuesday Wednesday Thursday Friday Saturday Sunday | has to be worked",
        "known 2030 to 2020 | years are written", "title again | stands there twice", "holydays 1 May: x | A line begins with",
        "holiday Monday before 29 February: x | not understood", "workday 2026-13-01: x | not a day of the form"})
    void refusesAMisspeltLineAndNamesIt(String line, String reason) throws IOException {
        own("own", "title T\n\n" + line + "\n");

        var fault = HolidayCalendars.of(register).named(List.of("own")).faults().getFirst();

        assertTrue(fault.contains(reason) && fault.contains("line 3"), fault);
    }

    @Test
    void refusesFilesThatAreNoCalendars() throws IOException {
        var calendars = HolidayCalendars.of(register);
        own("none", "# nothing\n");
        own("large", "title T\n" + "# x\n".repeat(20_000));
        own("long", "title " + "x".repeat(400));
        own("zero", "title T\u0000x\n");
        Files.write(register.resolve("calendars/latin.holidays"), new byte[] {'t', 'i', 't', 'l', 'e', ' ', (byte) 0xe9, '\n'});
        Files.createDirectories(register.resolve("calendars/folder.holidays"));

        assertTrue(calendars.named(List.of("none")).faults().getFirst().contains("\"title NAME\" is missing"));
        assertTrue(calendars.named(List.of("large")).faults().getFirst().contains("larger than"));
        assertTrue(calendars.named(List.of("long")).faults().getFirst().contains("longer than"));
        assertTrue(calendars.named(List.of("zero")).faults().getFirst().contains("printed"));
        assertTrue(calendars.named(List.of("latin")).faults().getFirst().contains("UTF-8"));
        assertTrue(calendars.named(List.of("folder")).faults().getFirst().contains("no calendar"));
    }
}
