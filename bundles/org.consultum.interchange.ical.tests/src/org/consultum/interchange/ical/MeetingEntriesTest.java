package org.consultum.interchange.ical;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.Openness;
import org.consultum.model.OrganisationKind;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Sitting;
import org.consultum.testing.Fixture;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meetings as invitations, updates, cancellations and published entries. */
class MeetingEntriesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T08:00:00Z");

    static Fixture council(String start, Consumer<MeetingBuilder> content) {
        return RegisterBuilder.register("Example").zone("Asia/Tokyo").markingLevels("OFFICIAL", "SECRET")
            .organisation("Ministry", OrganisationKind.MINISTRY)
            .person("A. Berg", "Ministry").person("B. Clark", "Ministry").person("C. Dorn", "Ministry").person("D. Eto", "Ministry")
            .person("E. Falk", "Ministry")
            .committee("Council", council -> council
                .member("A. Berg", MembershipRole.CHAIR)
                .member("B. Clark", MembershipRole.SECRETARY, seat -> seat.getMember().setEmail("clark@example.org"))
                .member("C. Dorn", MembershipRole.ALTERNATE)
                .member("D. Eto", MembershipRole.OBSERVER)
                .member("Ministry", MembershipRole.MEMBER)
                .meeting("December meeting", start, content))
            .fixture();
    }

    private static Fixture december() {
        return council("2026-12-08T09:00+09:00[Asia/Tokyo]", meeting -> meeting.until("2026-12-08T17:30+09:00[Asia/Tokyo]")
            .place("Ichigaya, Tokyo").state(MeetingState.AGENDA_PUBLISHED)
            .item("Opening", 15)
            .item("Supply; co-production, and \"more\"", 60, item -> item.presenter("E. Falk").item("Terms", 20))
            .item("Prices of the supplier", 45, item -> item.with(closed -> closed.setClosed(true)).item("Margin", 10))
            .item("Sensitive study", 30, item -> item.marking("SECRET"))
            .with(told -> told.setLink("https://meet.example.org/x?a=1,2;b")));
    }

    private static Meeting meeting(Fixture fixture) {
        return fixture.meeting("December meeting");
    }

    private static IssuedEntry request(Fixture fixture, Instant now) {
        return new CalendarEntries(now).issue(meeting(fixture), CalendarMethod.REQUEST);
    }

    private static void send(Fixture fixture, IssuedEntry entry) {
        fixture.domain().getCommandStack().execute(new IssueCalendarEntry(fixture.domain(), entry));
    }

    @Test
    void anInvitationSaysWhenWhereWhoAndWhatAbout() {
        Fixture fixture = december();
        IssuedEntry entry = request(fixture, MONDAY);
        Parsed parsed = Parsed.of(entry.files().getFirst());

        assertAll(
            () -> assertEquals("2026-12-08-december-meeting.ics", entry.files().getFirst().name()),
            () -> assertEquals("REQUEST", parsed.method()),
            () -> assertEquals(meeting(fixture).getId(), parsed.value("UID")),
            () -> assertTrue(parsed.lines().contains("DTSTART;TZID=Asia/Tokyo:20261208T090000"), parsed.text()),
            () -> assertTrue(parsed.lines().contains("DTEND;TZID=Asia/Tokyo:20261208T173000"), parsed.text()),
            () -> assertEquals(Instant.parse("2026-12-08T00:00:00Z"), parsed.event().getDateStart().getValue().toInstant()),
            () -> assertEquals(Instant.parse("2026-12-08T08:30:00Z"), parsed.event().getDateEnd().getValue().toInstant()),
            () -> assertEquals("20261102T080000Z", parsed.value("DTSTAMP")),
            () -> assertEquals(0, parsed.event().getSequence().getValue()),
            () -> assertEquals("Ichigaya, Tokyo", parsed.event().getLocation().getValue()),
            () -> assertEquals("https://meet.example.org/x?a=1,2;b", parsed.event().getUrl().getValue()),
            () -> assertTrue(parsed.event().getStatus().isConfirmed()),
            () -> assertEquals("mailto:clark@example.org", parsed.value("ORGANIZER")));
    }

    @Test
    void theAgendaIsThereWithoutWhatIsClosed() {
        String text = Parsed.of(request(december(), MONDAY).files().getFirst()).event().getDescription().getValue();

        assertAll(
            () -> assertTrue(text.contains("Agenda (Asia/Tokyo):\n09:00  1  Opening (15 min)\n"
                + "09:15  2  Supply; co-production, and \"more\" (60 min)\n  09:15  2.1  Terms (20 min)\n"
                + "10:15  3  closed item\n11:00  4  closed item"), text),
            () -> assertFalse(text.contains("Prices") || text.contains("Margin") || text.contains("Sensitive"), text));
    }

    @Test
    void everyMemberIsInvitedInTheirPart() {
        Parsed parsed = Parsed.of(request(december(), MONDAY).files().getFirst());
        List<Property> attendees = parsed.events().getFirst().getProperties(Property.ATTENDEE);
        var roles = attendees.stream().collect(Collectors.toMap(attendee -> parameter(attendee, Parameter.CN),
            attendee -> parameter(attendee, Parameter.ROLE) + " " + parameter(attendee, Parameter.CUTYPE)));

        assertEquals(Map.of("A. Berg", "CHAIR INDIVIDUAL", "B. Clark", "REQ-PARTICIPANT INDIVIDUAL", "C. Dorn",
            "OPT-PARTICIPANT INDIVIDUAL", "D. Eto", "NON-PARTICIPANT INDIVIDUAL", "Ministry", "REQ-PARTICIPANT GROUP", "E. Falk",
            "OPT-PARTICIPANT INDIVIDUAL"), roles);
    }

    private static String parameter(Property property, String name) {
        return property.getParameter(name).map(found -> ((Parameter) found).getValue()).orElse("");
    }

    @Test
    void whoLeftTheCommitteeIsNotInvited() {
        Fixture fixture = december();
        fixture.committee("Council").getMemberships().getFirst().setUntil(LocalDate.parse("2026-12-07"));

        assertFalse(request(fixture, MONDAY).files().getFirst().text().contains("A. Berg"));
    }

    @Test
    void whoIsNamedInAPublishedEntryIsTheOrganizerOnly() {
        Parsed parsed = Parsed.of(new CalendarEntries(MONDAY).publish("council", List.of(meeting(december())), List.of(), List.of()));

        assertEquals(List.of(), parsed.event().getAttendees());
        assertEquals("PUBLISH", parsed.method());
        assertEquals("Council", parsed.event().getOrganizer().getCommonName());
    }

    @Test
    void whatDoesNotChangeKeepsItsNumberAndMoment() {
        Fixture fixture = december();
        IssuedEntry first = request(fixture, MONDAY);
        send(fixture, first);
        IssuedEntry again = request(fixture, TUESDAY);

        assertFalse(again.changed());
        assertEquals(first.files(), again.files());
        assertTrue(new IssueCalendarEntry(fixture.domain(), again).refusal().orElseThrow().contains("nothing to keep"));
    }

    @Test
    void everyChangeCountsOneUpUntilItIsCalledOff() {
        Fixture fixture = december();
        send(fixture, request(fixture, MONDAY));
        meeting(fixture).setPlace("Osaka");
        IssuedEntry moved = request(fixture, TUESDAY);
        send(fixture, moved);
        meeting(fixture).setState(MeetingState.CANCELLED);
        meeting(fixture).setStateReason("No quorum");
        IssuedEntry off = new CalendarEntries(TUESDAY).issue(meeting(fixture), CalendarMethod.CANCEL);
        send(fixture, off);
        Parsed parsed = Parsed.of(off.files().getFirst());

        assertAll(
            () -> assertTrue(moved.changed()),
            () -> assertEquals(1, Parsed.of(moved.files().getFirst()).event().getSequence().getValue()),
            () -> assertEquals("20261103T080000Z", Parsed.of(moved.files().getFirst()).value("DTSTAMP")),
            () -> assertEquals("CANCEL", parsed.method()),
            () -> assertEquals(2, parsed.event().getSequence().getValue()),
            () -> assertTrue(parsed.event().getStatus().isCancelled()),
            () -> assertTrue(parsed.event().getDescription().getValue().contains("Cancelled. No quorum")),
            () -> assertEquals(meeting(fixture).getId(), parsed.event().getUid().getValue()),
            () -> assertEquals(2, meeting(fixture).getCalendarSequence()));
    }

    @Test
    void openMeetingsArePublicMarkedOnesSayNothing() {
        Fixture fixture = december();
        assertEquals("PRIVATE", Parsed.of(request(fixture, MONDAY).files().getFirst()).value("CLASS"));

        meeting(fixture).setNotice(RegisterFactory.eINSTANCE.createNotice());
        meeting(fixture).getNotice().setOpenness(Openness.OPEN);
        assertEquals("PUBLIC", Parsed.of(request(fixture, MONDAY).files().getFirst()).value("CLASS"));

        meeting(fixture).setMarking(RegisterFactory.eINSTANCE.createMarking());
        meeting(fixture).getMarking().setLevel("SECRET");
        Parsed secret = Parsed.of(request(fixture, MONDAY).files().getFirst());
        assertEquals("CONFIDENTIAL", secret.value("CLASS"));
        assertFalse(secret.text().contains("December") || secret.text().contains("Opening"), secret.text());
    }

    @Test
    void everySittingIsAnEntryOfItsOwn() {
        Fixture fixture = december();
        String[] days = {"2026-12-09", "2026-12-08"};
        for (String day : days) {
            var sitting = fixture.elements().create(Sitting.class, Literals.SITTING);
            sitting.setStart(ZonedDateTime.parse(day + "T09:00+09:00[Asia/Tokyo]"));
            sitting.setEnd(ZonedDateTime.parse(day + "T12:00+09:00[Asia/Tokyo]"));
            meeting(fixture).getSittings().add(sitting);
        }
        IssuedEntry entry = request(fixture, MONDAY);
        List<Parsed> parsed = entry.files().stream().map(Parsed::of).toList();

        assertAll(
            () -> assertEquals(List.of("2026-12-08-december-meeting-1.ics", "2026-12-08-december-meeting-2.ics"),
                entry.files().stream().map(CalendarFile::name).toList()),
            () -> assertEquals("December meeting \u2013 sitting 1 of 2", parsed.getFirst().event().getSummary().getValue()),
            () -> assertEquals(meeting(fixture).getSittings().getLast().getId(), parsed.getFirst().value("UID")),
            () -> assertEquals(meeting(fixture).getSittings().getFirst().getId(), parsed.getLast().value("UID")),
            () -> assertEquals(meeting(fixture).getId(), parsed.getLast().value("RELATED-TO")),
            () -> assertEquals(2, Parsed.of(new CalendarEntries(MONDAY).publish("x", List.of(meeting(fixture)), List.of(), List.of()))
                .events().size()));
    }

    @Test
    void theSameRegisterGivesTheSameText() {
        CalendarFile one = new CalendarEntries(MONDAY).publish("x", List.of(meeting(december())), List.of(), List.of());
        CalendarFile other = new CalendarEntries(TUESDAY).publish("x", List.of(meeting(december())), List.of(), List.of());

        assertEquals(one.text(), other.text());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-08T22:00+09:00[Asia/Tokyo], 2026-12-09T01:30+09:00[Asia/Tokyo]",
        "2028-02-29T09:00+13:00[Pacific/Auckland], 2028-02-29T17:00+13:00[Pacific/Auckland]",
        "2026-04-05T01:30+13:00[Pacific/Auckland], 2026-04-05T02:30+12:00[Pacific/Auckland]",
        "2026-10-25T02:30+02:00[Europe/Berlin], 2026-10-25T02:30+01:00[Europe/Berlin]",
        "2026-03-29T01:30+01:00[Europe/Berlin], 2026-03-29T03:15+02:00[Europe/Berlin]",
        "2026-12-08T09:00+09:00, 2026-12-08T10:00Z",
        "2026-12-08T09:00+09:00[Asia/Tokyo], 2026-12-08T03:00-05:00[America/New_York]",
        "1999-12-31T23:00+05:45[Asia/Kathmandu], 2000-01-01T00:30+05:45[Asia/Kathmandu]"})
    void beginsAndEndsAtTheSameMomentEverywhere(String start, String end) {
        Fixture fixture = council(start, meeting -> meeting.until(end));
        var event = Parsed.of(request(fixture, MONDAY).files().getFirst()).event();

        assertEquals(ZonedDateTime.parse(start).toInstant(), event.getDateStart().getValue().toInstant());
        assertEquals(ZonedDateTime.parse(end).toInstant(), event.getDateEnd().getValue().toInstant());
    }

    @Test
    void anEndBeforeTheStartIsNotWritten() {
        Fixture fixture = council("2026-12-08T09:00+09:00[Asia/Tokyo]", meeting -> meeting.until("2026-12-08T08:00+09:00[Asia/Tokyo]"));

        assertNull(Parsed.of(request(fixture, MONDAY).files().getFirst()).event().getDateEnd());
    }

    @Test
    void aMeetingWithoutAnEndLastsAsLongAsItsAgenda() {
        Fixture fixture = council("2026-12-08T09:00+09:00[Asia/Tokyo]", meeting -> meeting.item("Opening", 30).item("Other", 45));

        assertEquals(Instant.parse("2026-12-08T01:15:00Z"), Parsed.of(request(fixture, MONDAY).files().getFirst()).event().getDateEnd()
            .getValue().toInstant());
    }

    @Test
    void aMeetingWithoutAStartIsInNoCalendar() {
        Fixture fixture = december();
        meeting(fixture).setStart(null);

        assertFalse(CalendarEntries.hasTime(meeting(fixture)));
        assertFalse(new CalendarEntries(MONDAY).publish("x", List.of(meeting(fixture)), List.of(), List.of()).text().contains("VEVENT"));
        assertThrows(IllegalArgumentException.class, () -> request(fixture, MONDAY));
    }
}
