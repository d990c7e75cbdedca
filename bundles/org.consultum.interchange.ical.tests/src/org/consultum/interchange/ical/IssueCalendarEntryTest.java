package org.consultum.interchange.ical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.stream.Stream;
import org.consultum.model.Meeting;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IssueCalendarEntryTest extends CommandTestBase {

    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T08:00:00Z");

    @TestFactory
    Stream<DynamicTest> whatWasSentIsKept() {
        return inAllInterleavings(() -> MeetingEntriesTest.council("2026-12-08T09:00+09:00[Asia/Tokyo]", meeting -> { }),
            step("invite", council -> issue(council, CalendarMethod.REQUEST, MONDAY), council -> {
                assertEquals(0, meeting(council).getCalendarSequence());
                assertEquals(MONDAY, meeting(council).getCalendarSent());
                assertEquals(64, meeting(council).getCalendarDigest().length());
            }),
            step("cancel", council -> issue(council, CalendarMethod.CANCEL, TUESDAY), council -> {
                assertEquals(1, meeting(council).getCalendarSequence());
                assertEquals(TUESDAY, meeting(council).getCalendarSent());
            }),
            step("invite again", council -> issue(council, CalendarMethod.REQUEST, TUESDAY),
                council -> assertEquals(2, meeting(council).getCalendarSequence())));
    }

    private static Meeting meeting(Fixture council) {
        return council.meeting("December meeting");
    }

    private static IssueCalendarEntry issue(Fixture council, CalendarMethod method, Instant now) {
        return new IssueCalendarEntry(council.domain(), new CalendarEntries(now).issue(meeting(council), method));
    }
}
