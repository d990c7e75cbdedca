package org.consultum.interchange.ical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import org.consultum.interchange.ical.CalendarMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions of zones say what the Java runtime says, whoever reads them. */
class ZoneDefinitionTest {

    private static Stream<String> zones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().filter(zone -> !zone.startsWith("ical4j"))
            .filter(zone -> !(ZoneId.of(zone).normalized() instanceof ZoneOffset));
    }

    /** The offset a definition gives for a moment: that of the observance that began last (RFC 5545 section 3.6.5). */
    private static ZoneOffset offset(VTimeZone definition, ZonedDateTime moment) {
        return definition.getObservances().stream().flatMap(observance -> onsets(observance, moment.getYear()))
            .filter(onset -> !onset.at().isAfter(moment.toInstant())).max(Comparator.comparing(Onset::at)).orElseThrow().offset();
    }

    private record Onset(Instant at, ZoneOffset offset) {
    }

    private static Stream<Onset> onsets(Observance observance, int year) {
        LocalDateTime start = (LocalDateTime) observance.<DtStart<?>>getRequiredProperty(Property.DTSTART).getDate();
        ZoneOffset from = observance.<TzOffsetFrom>getRequiredProperty(Property.TZOFFSETFROM).getOffset();
        ZoneOffset to = observance.<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO).getOffset();
        Stream<LocalDateTime> each = observance.getProperty(Property.RRULE).map(rule -> new Recur<LocalDateTime>(((Property) rule)
            .getValue()).getDates(start, start, LocalDateTime.of(year + 1, 12, 31, 0, 0)).stream()).orElse(Stream.of());
        return Stream.concat(Stream.of(start), each).map(local -> new Onset(local.toInstant(from), to));
    }

    @Test
    void everyZoneOfTheRuntimeIsDefinedForTheNextYears() {
        var wrong = new ArrayList<String>();
        Instant first = Instant.parse("2026-01-15T10:00:00Z");
        zones().forEach(name -> {
            ZoneId zone = ZoneId.of(name);
            VTimeZone definition = ZoneDefinition.of(zone, first);
            for (ZonedDateTime day = first.atZone(zone); day.getYear() < 2030; day = day.plusDays(9)) {
                ZoneOffset said = offset(definition, day);
                if (!said.equals(day.getOffset())) {
                    wrong.add(day + ": " + said);
                    break;
                }
            }
        });

        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T01:30, 2026-03-29T03:30, 2026-10-25T04:00",
        "America/New_York, 2026-03-08T01:30, 2026-03-08T03:30, 2026-11-01T03:00",
        "Pacific/Auckland, 2026-09-27T01:30, 2026-09-27T03:30, 2026-04-05T04:00",
        "Australia/Lord_Howe, 2026-10-04T01:30, 2026-10-04T03:30, 2026-04-05T03:30",
        "Asia/Tokyo, 2024-02-29T09:00, 2026-12-08T09:00, 2026-06-10T23:30"})
    void theHoursAroundAChangeOfTheClockAreRight(String name, String one, String two, String three) {
        ZoneId zone = ZoneId.of(name);
        for (String text : List.of(one, two, three)) {
            ZonedDateTime moment = LocalDateTime.parse(text).atZone(zone);
            assertEquals(moment.getOffset(), offset(ZoneDefinition.of(zone, moment.toInstant()), moment), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1975-06-01T09:00", "1996-10-01T09:00", "2011-12-20T09:00", "2040-07-01T09:00"})
    void meetingsOfOtherTimesAreRightToo(String text) {
        for (String name : List.of("Europe/Berlin", "Pacific/Apia", "America/Sao_Paulo", "Europe/Moscow", "Asia/Kathmandu")) {
            ZonedDateTime moment = LocalDateTime.parse(text).atZone(ZoneId.of(name));
            assertEquals(moment.getOffset(), offset(ZoneDefinition.of(moment.getZone(), moment.toInstant()), moment),
                name + " " + text);
        }
    }

    /** The second opinion: biweekly computes the moment from our definition. It takes every summer time for one of an hour. */
    @Test
    void anotherLibraryReadsTheSameMoment() {
        var wrong = new ArrayList<String>();
        var seen = new HashSet<ZoneRules>();
        zones().filter(name -> !name.matches("Antarctica/Troll|Australia/(LHI|Lord_Howe)"))
            .filter(name -> seen.add(ZoneId.of(name).getRules())).forEach(name -> {
                for (String text : List.of("2026-01-15T09:00", "2026-07-15T23:30", "2028-02-29T12:00")) {
                    ZonedDateTime moment = LocalDateTime.parse(text).atZone(ZoneId.of(name));
                    var event = new VEvent(false);
                    event.add(new Uid("x"));
                    event.add(Moments.of(Property.DTSTART, moment));
                    String calendar = CalendarText.of(CalendarMethod.PUBLISH, List.of(event));
                    Instant read = Biweekly.parse(calendar).first().getEvents().getFirst().getDateStart().getValue().toInstant();
                    if (!moment.toInstant().equals(read)) {
                        wrong.add(moment + " is read as " + read + "\n" + calendar);
                    }
                }
            });

        assertEquals(List.of(), wrong);
    }

    @Test
    void ofTheHourThatComesTwiceTheSecondIsWrittenInUtc() {
        var first = ZonedDateTime.parse("2026-10-25T02:30+02:00[Europe/Berlin]");
        var second = ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Berlin]");

        assertTrue(Moments.of(Property.DTSTART, first).toString().contains("TZID=Europe/Berlin:20261025T023000"));
        assertTrue(Moments.of(Property.DTSTART, second).toString().contains("DTSTART:20261025T013000Z"));
    }
}
