package org.consultum.interchange.ical;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.samples.DicasSample;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample register as a whole, in every form. */
class SampleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static Register register;

    @BeforeAll
    static void sample() {
        RegisterPackage.eINSTANCE.getName();
        register = DicasSample.create();
    }

    private static <T extends EObject> List<T> all(Class<T> type) {
        var found = new java.util.ArrayList<T>();
        register.eAllContents().forEachRemaining(object -> {
            if (type.isInstance(object)) {
                found.add(type.cast(object));
            }
        });
        return found;
    }

    @Test
    void isAValidCalendarWithEveryMeetingAndAction() {
        Parsed parsed = Parsed.of(new CalendarEntries(NOW).publish("dicas", all(Meeting.class), List.of(), all(ActionItem.class)));
        int expected = all(Meeting.class).stream().mapToInt(meeting -> Math.max(1, meeting.getSittings().size())).sum();
        var identities = new HashSet<String>();
        parsed.events().forEach(event -> identities.add(event.getUid().orElseThrow().getValue()));

        assertAll(
            () -> assertEquals(expected, parsed.events().size()),
            () -> assertEquals(expected, identities.size()),
            () -> assertEquals(all(ActionItem.class).size(), parsed.todos().size()));
    }

    @Test
    void saysNothingOfItsClosedItems() {
        String text = new CalendarEntries(NOW).publish("dicas", all(Meeting.class), List.of(), all(ActionItem.class)).text()
            .replace("\r\n ", "");
        List<AgendaItem> closed = all(AgendaItem.class).stream().filter(AgendaItem::isClosed).toList();
        List<String> open = all(AgendaItem.class).stream().filter(item -> !item.isClosed()).map(AgendaItem::getTitle).toList();

        assertFalse(closed.isEmpty());
        closed.stream().map(AgendaItem::getTitle).filter(title -> !open.contains(title))
            .forEach(title -> assertFalse(text.contains(title.replace(",", "\\,").replace(";", "\\;")), title));
    }

    @Test
    void itsSeriesAreEntriesThatRecur() {
        Parsed parsed = Parsed.of(new CalendarEntries(NOW).publish("dicas", all(Meeting.class), all(MeetingSeries.class), List.of()));

        assertEquals(all(MeetingSeries.class).size(), parsed.lines().stream().filter(line -> line.startsWith("RRULE:")).count()
            - parsed.lines().stream().filter(line -> line.startsWith("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU")
                || line.startsWith("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")).count());
    }

    @Test
    void everyMeetingCanBeInvitedToAndCalledOff() {
        for (Meeting meeting : all(Meeting.class)) {
            for (CalendarMethod method : List.of(CalendarMethod.REQUEST, CalendarMethod.CANCEL)) {
                IssuedEntry entry = new CalendarEntries(NOW).issue(meeting, method);
                entry.files().forEach(Parsed::of);
                assertTrue(entry.changed());
            }
        }
    }

    @Test
    void oneCommitteeAtATimeGivesItsOwnMeetingsOnly() {
        for (Committee committee : register.getCommittees()) {
            if (!committee.getMeetings().isEmpty()) {
                Parsed parsed = Parsed.of(new CalendarEntries(NOW).publish(committee.getSlug(), committee.getMeetings(), List.of(),
                    List.of()));
                assertEquals(committee.getSlug() + ".ics", new CalendarEntries(NOW).publish(committee.getSlug(), List.of(), List.of(),
                    List.of()).name());
                assertTrue(parsed.events().size() >= committee.getMeetings().size());
            }
        }
    }
}
