package org.consultum.interchange.ical;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Series of meetings: when they are, their meetings, and their calendar entry. */
class SeriesTest extends CommandTestBase {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    private static Fixture series(String rule, String first, String... exceptions) {
        return RegisterBuilder.register("Example").zone("Europe/Berlin").committee("Council", council -> council
            .period("2026", "2026-01-01", "2026-12-31", "2026/")
            .with(committee -> {
                var series = org.consultum.model.RegisterFactory.eINSTANCE.createMeetingSeries();
                series.setId("00000000-0000-4000-8000-00000000abcd");
                series.setName("Steering meeting");
                series.setRule(rule);
                series.setFirstStart(ZonedDateTime.parse(first));
                series.setMinutes(90);
                series.setPlace("Bonn");
                Stream.of(exceptions).map(ZonedDateTime::parse).forEach(series.getExceptions()::add);
                committee.getSeries().add(series);
            })).fixture();
    }

    private static MeetingSeries series(Fixture fixture) {
        return fixture.committee("Council").getSeries().getFirst();
    }

    private static List<String> occurrences(Fixture fixture, String from, String until) {
        return SeriesPlan.of(series(fixture)).orElseThrow().occurrences(ZonedDateTime.parse(from), ZonedDateTime.parse(until)).stream()
            .map(ZonedDateTime::toString).toList();
    }

    @Test
    void keepsItsTimeOfTheDayWhenClocksChange() {
        assertEquals(List.of("2026-03-24T10:00+01:00[Europe/Berlin]", "2026-03-31T10:00+02:00[Europe/Berlin]",
            "2026-04-07T10:00+02:00[Europe/Berlin]"), occurrences(series("FREQ=WEEKLY", "2026-03-24T10:00+01:00[Europe/Berlin]"),
                "2026-03-01T00:00Z", "2026-04-10T00:00Z"));
    }

    @Test
    void beginsAnHourLaterWhereItsTimeDoesNotExistAndGoesBackToItAfterwards() {
        assertEquals(List.of("2026-03-22T02:30+01:00[Europe/Berlin]", "2026-03-29T03:30+02:00[Europe/Berlin]",
            "2026-04-05T02:30+02:00[Europe/Berlin]"), occurrences(series("FREQ=WEEKLY", "2026-03-22T02:30+01:00[Europe/Berlin]"),
                "2026-03-22T00:00Z", "2026-04-06T00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FREQ=MONTHLY;BYDAY=2TU;COUNT=3 | 2026-01-13T09:00+09:00[Asia/Tokyo] | 2026-01-13 2026-02-10 2026-03-10",
        "FREQ=YEARLY | 2024-02-29T09:00+09:00[Asia/Tokyo] | 2024-02-29 2028-02-29 2032-02-29",
        "FREQ=MONTHLY | 2026-01-31T09:00+13:00[Pacific/Auckland] | 2026-01-31 2026-03-31 2026-05-31",
        "FREQ=MONTHLY;BYDAY=-1FR | 2026-01-30T23:30+13:00[Pacific/Auckland] | 2026-01-30 2026-02-27 2026-03-27",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=20260211T000000Z | 2026-01-13T09:00+09:00[Asia/Tokyo] | 2026-01-13 2026-01-27 2026-02-10",
        "FREQ=WEEKLY;UNTIL=20260120 | 2026-01-13T09:00+09:00[Asia/Tokyo] | 2026-01-13 2026-01-20",
        "RRULE:FREQ=WEEKLY;UNTIL=20260120T090000 | 2026-01-13T09:00+09:00[Asia/Tokyo] | 2026-01-13 2026-01-20",
        "FREQ=MONTHLY;BYDAY=2TU | 2026-01-01T09:00+09:00[Asia/Tokyo] | 2026-01-13 2026-02-10 2026-03-10"})
    void meetsAsItsRuleSays(String rule, String first, String days) {
        var plan = SeriesPlan.of(series(series(rule, first))).orElseThrow();
        List<String> found = plan.next(ZonedDateTime.parse(first), 3).stream().map(start -> start.toLocalDate().toString()).toList();

        assertEquals(List.of(days.split(" ")), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "FREQ=SECONDLY", "FREQ=HOURLY", "monthly", "FREQ=WEEKLY;COUNT=x", "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;UNTIL=tomorrow", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;FOO=1", "FREQ=WEEKLY\r\nATTENDEE:x", "FREQ=DAILY;BYHOUR=1,2",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20260101", "BYDAY=MO", "FREQ=WEEKLY;BYDAY", "FREQ=WEEKLY;COUNT=99999999999"})
    void aRuleThatCannotBeUsedIsNamed(String rule) {
        Fixture fixture = series(rule, "2026-01-13T09:00+09:00[Asia/Tokyo]");

        assertTrue(SeriesPlan.problem(series(fixture)).isPresent());
        assertEquals(0, Parsed.of(new CalendarEntries(NOW).publish("x", List.of(), List.of(series(fixture)), fixture.all(
            org.consultum.model.ActionItem.class)), false).events().size());
    }

    @Test
    void aRuleThatNeverComesTrueEndsTheSearch() {
        var plan = SeriesPlan.of(series(series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-13T09:00+09:00[Asia/Tokyo]"))).orElseThrow();

        assertEquals(List.of(), plan.next(ZonedDateTime.parse("2026-01-13T09:00+09:00[Asia/Tokyo]"), 3));
    }

    @TestFactory
    Stream<DynamicTest> theNextMeetingsAreCreatedOnce() {
        var from = ZonedDateTime.parse("2026-03-20T00:00+01:00[Europe/Berlin]");
        return inAllInterleavings(() -> series("FREQ=WEEKLY", "2026-03-24T10:00+01:00[Europe/Berlin]",
                "2026-04-07T10:00+02:00[Europe/Berlin]"),
            step("three", forum -> new CreateMeetingsOfSeries(forum.domain(), forum.elements(), series(forum), 3, from),
                forum -> assertEquals(List.of("2026-03-24T10:00+01:00[Europe/Berlin]", "2026-03-31T10:00+02:00[Europe/Berlin]",
                    "2026-04-14T10:00+02:00[Europe/Berlin]"), forum.all(Meeting.class).stream().map(meeting -> meeting.getStart()
                        .toString()).toList())),
            step("one more", forum -> new CreateMeetingsOfSeries(forum.domain(), forum.elements(), series(forum), 1, from),
                forum -> {
                    Meeting last = forum.all(Meeting.class).getLast();
                    assertAll(() -> assertEquals(ZonedDateTime.parse("2026-04-21T10:00+02:00[Europe/Berlin]"), last.getOccurrence()),
                        () -> assertEquals(ZonedDateTime.parse("2026-04-21T11:30+02:00[Europe/Berlin]"), last.getEnd()),
                        () -> assertEquals(4, last.getSequence()),
                        () -> assertEquals("2026", last.getPeriod().getName()),
                        () -> assertEquals("Bonn", last.getPlace()),
                        () -> assertEquals("steering-meeting-4", last.getSlug()),
                        () -> assertEquals(MeetingState.DRAFT, last.getState()));
                }));
    }

    @Test
    void creatingIsRefusedWithAReason() {
        var from = ZonedDateTime.parse("2027-03-20T00:00+01:00[Europe/Berlin]");
        Fixture ended = series("FREQ=WEEKLY;COUNT=2", "2026-03-24T10:00+01:00[Europe/Berlin]");
        assertRefused("no further meetings", ended, new CreateMeetingsOfSeries(ended.domain(), ended.elements(), series(ended), 3, from));
        assertRefused("from 1 to 100", ended, new CreateMeetingsOfSeries(ended.domain(), ended.elements(), series(ended), 0, from));
        Fixture broken = series("FREQ=NEVER", "2026-03-24T10:00+01:00[Europe/Berlin]");
        assertRefused("daily, weekly", broken, new CreateMeetingsOfSeries(broken.domain(), broken.elements(), series(broken), 3, from));
    }

    /** Weekly over the change of the clock, one left out, one moved, one cancelled, one created but where the rule says. */
    @Test
    void isOneEntryWithExceptionsAndWhatMoved() {
        Fixture fixture = series("FREQ=WEEKLY;UNTIL=20260505T100000", "2026-03-17T10:00+01:00[Europe/Berlin]",
            "2026-04-07T10:00+02:00[Europe/Berlin]");
        fixture.domain().getCommandStack().execute(new CreateMeetingsOfSeries(fixture.domain(), fixture.elements(), series(fixture), 3,
            ZonedDateTime.parse("2026-03-20T00:00+01:00[Europe/Berlin]")));
        List<Meeting> meetings = fixture.all(Meeting.class);
        meetings.getFirst().setStart(ZonedDateTime.parse("2026-03-25T14:00+01:00[Europe/Berlin]"));
        meetings.getFirst().setEnd(ZonedDateTime.parse("2026-03-25T15:00+01:00[Europe/Berlin]"));
        meetings.get(1).setState(MeetingState.CANCELLED);
        CalendarFile file = new CalendarEntries(NOW).publish("series", meetings, List.of(series(fixture)), List.of());
        Parsed parsed = Parsed.of(file);
        List<String> lines = parsed.lines();

        assertAll(
            () -> assertEquals(4, parsed.events().size()),
            () -> assertTrue(parsed.events().stream().allMatch(event -> event.getUid().orElseThrow().getValue()
                .equals("00000000-0000-4000-8000-00000000abcd"))),
            () -> assertTrue(lines.contains("RRULE:FREQ=WEEKLY;UNTIL=20260505T080000Z"), parsed.text()),
            () -> assertTrue(lines.contains("EXDATE;TZID=Europe/Berlin:20260407T100000"), parsed.text()),
            () -> assertTrue(lines.contains("RECURRENCE-ID;TZID=Europe/Berlin:20260324T100000"), parsed.text()),
            () -> assertTrue(lines.contains("DTSTART;TZID=Europe/Berlin:20260325T140000"), parsed.text()),
            () -> assertTrue(lines.contains("RECURRENCE-ID;TZID=Europe/Berlin:20260331T100000"), parsed.text()),
            () -> assertEquals(1, lines.stream().filter("STATUS:CANCELLED"::equals).count()),
            () -> assertEquals(List.of("2026-03-17T09:00:00Z", "2026-03-24T09:00:00Z", "2026-03-31T08:00:00Z", "2026-04-14T08:00:00Z",
                "2026-04-21T08:00:00Z", "2026-04-28T08:00:00Z", "2026-05-05T08:00:00Z"), byTheSecondLibrary(parsed)));
    }

    /** What biweekly makes of rule and exceptions. */
    private static List<String> byTheSecondLibrary(Parsed parsed) {
        var all = new java.util.ArrayList<String>();
        var recurring = parsed.second().getEvents().getFirst();
        recurring.getDateIterator(TimeZone.getTimeZone("Europe/Berlin")).forEachRemaining(date -> all.add(date.toInstant().toString()));
        return all;
    }

    @Test
    void aMeetingAwayFromItsRuleKeepsAnEntryOfItsOwn() {
        Fixture fixture = series("FREQ=WEEKLY", "2026-03-17T10:00+01:00[Europe/Berlin]");
        fixture.domain().getCommandStack().execute(new CreateMeetingsOfSeries(fixture.domain(), fixture.elements(), series(fixture), 1,
            ZonedDateTime.parse("2026-03-20T00:00+01:00[Europe/Berlin]")));
        Meeting meeting = fixture.all(Meeting.class).getFirst();
        meeting.setOccurrence(ZonedDateTime.parse("2026-03-26T10:00+01:00[Europe/Berlin]"));
        Parsed parsed = Parsed.of(new CalendarEntries(NOW).publish("series", List.of(meeting), List.of(series(fixture)), List.of()));

        assertEquals(List.of(series(fixture).getId(), meeting.getId()), parsed.events().stream()
            .map(event -> event.getUid().orElseThrow().getValue()).toList());
        assertFalse(parsed.text().contains("RECURRENCE-ID"));
        assertEquals(LocalDate.parse("2026-03-24"), meeting.getStart().toLocalDate());
    }
}
