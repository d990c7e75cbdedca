package org.consultum.meeting.attendance;

import static org.consultum.meeting.Council.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.meeting.Council;
import org.consultum.model.MeetingState;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Coming, going, standing in and stepping back. */
class AttendanceTest extends CommandTestBase {

    private static String presence(Fixture council, String name, int minutes) {
        return presence(council, name, minutes, Optional.empty());
    }

    private static String presence(Fixture council, String name, int minutes, Optional<String> item) {
        return Attendance.of(council.meeting("Second meeting"), council.person(name), at(minutes), item.map(council::item))
            .map(attendee -> attendee.presence() + attendee.by().map(by -> " " + by.getName()).orElse("")).orElse("nobody");
    }

    private static void assertPresent(int expected, Fixture council, int minutes) {
        assertEquals(expected, QuorumCount.at(council.meeting("Second meeting"), at(minutes), null).present(), "present for the quorum");
    }

    @TestFactory
    Stream<DynamicTest> membersComeAndGo() {
        return inAllInterleavings(() -> Council.in(MeetingState.IN_SESSION),
            step("roll call", council -> new MarkPresent(council.domain(), council.elements(), council.meeting("Second meeting"),
                List.of(council.person("Chair"), council.person("North")), false), council -> {
                    assertEquals("PRESENT", presence(council, "North", 0));
                    assertEquals("EXPECTED", presence(council, "South", 0));
                    assertPresent(2, council, 0);
                }),
            step("South comes from elsewhere", council -> new Arrive(council.domain(), council.elements(),
                council.meeting("Second meeting"), council.person("South"), at(20), true), council -> {
                    assertEquals("EXPECTED", presence(council, "South", 19));
                    assertEquals("REMOTE", presence(council, "South", 20));
                    assertPresent(3, council, 20);
                }),
            step("North goes", council -> new Leave(council.domain(), council.elements(), council.meeting("Second meeting"),
                council.person("North"), at(30)), council -> {
                    assertEquals("LEFT", presence(council, "North", 30));
                    assertPresent(2, council, 30);
                }),
            step("West is excused", council -> new Excuse(council.domain(), council.elements(), council.meeting("Second meeting"),
                council.person("West"), Optional.of("ill")), council -> assertEquals("EXCUSED", presence(council, "West", 30))),
            step("North is back", council -> new Arrive(council.domain(), council.elements(), council.meeting("Second meeting"),
                council.person("North"), at(40), false), council -> assertEquals("PRESENT", presence(council, "North", 40))),
            step("South is forgotten", council -> new ForgetAttendance(council.domain(), council.meeting("Second meeting"),
                council.person("South")), council -> assertEquals("EXPECTED", presence(council, "South", 40))));
    }

    @TestFactory
    Stream<DynamicTest> othersStandIn() {
        return inAllInterleavings(Council::inSession,
            step("the deputy takes the place of South", council -> new SendAlternate(council.domain(), council.elements(),
                council.meeting("Second meeting"), council.committee("Council").getMemberships().get(2), council.person("Deputy"), at(10),
                false), council -> {
                    assertEquals("PRESENT", presence(council, "South", 9));
                    assertEquals("REPRESENTED Deputy", presence(council, "South", 10));
                    assertEquals("PRESENT", presence(council, "Deputy", 10));
                    assertPresent(3, council, 10);
                }),
            step("North holds the proxy of West", council -> new GiveProxy(council.domain(), council.elements(),
                council.meeting("Second meeting"), council.committee("Council").getMemberships().get(4), council.person("North"), at(15)),
                council -> {
                    assertEquals("PROXY North", presence(council, "West", 15));
                    assertPresent(3, council, 15);
                }),
            step("North steps back", council -> new Recuse(council.domain(), council.elements(), council.meeting("Second meeting"),
                council.item("Co-production"), council.person("North"), Optional.of("owns shares"), at(20)), council -> {
                    assertEquals("RECUSED", presence(council, "North", 20, Optional.of("Co-production")));
                    assertEquals("PRESENT", presence(council, "North", 20, Optional.of("Any other business")));
                }),
            step("which was a mistake", council -> new EndRecusal(council.domain(), council.meeting("Second meeting"),
                council.item("Co-production"), council.person("North")),
                council -> assertEquals("PRESENT", presence(council, "North", 20, Optional.of("Co-production")))));
    }

    @Test
    void whatCannotBeIsRefused() {
        Fixture council = Council.inSession();
        var meeting = council.meeting("Second meeting");
        var memberships = council.committee("Council").getMemberships();
        assertRefused("there already", council, new Arrive(council.domain(), council.elements(), meeting, council.person("North"), at(5),
            false));
        assertRefused("not there", council, new Leave(council.domain(), council.elements(), meeting, council.person("West"), at(5)));
        assertRefused("cannot vote for somebody else", council, new GiveProxy(council.domain(), council.elements(), meeting,
            memberships.get(4), council.person("East"), at(5)));
        assertRefused("votes in person", council, new GiveProxy(council.domain(), council.elements(), meeting, memberships.get(1),
            council.person("South"), at(5)));
        assertRefused("their own place", council, new SendAlternate(council.domain(), council.elements(), meeting, memberships.get(4),
            council.person("West"), at(5), false));
        council.domain().getCommandStack().execute(new Recuse(council.domain(), council.elements(), meeting, council.item("Co-production"),
            council.person("North"), Optional.empty(), at(5)));
        assertRefused("already", council, new Recuse(council.domain(), council.elements(), meeting, council.item("Co-production"),
            council.person("North"), Optional.empty(), at(6)));
    }

    @Test
    void everybodyIsListedOnceByCategory() {
        Fixture council = Council.inSession();
        var meeting = council.meeting("Second meeting");
        council.domain().getCommandStack().execute(new Arrive(council.domain(), council.elements(), meeting, council.person("Guest"),
            at(1), false));
        var groups = Attendance.byCategory(Attendance.throughout(meeting));
        assertEquals("[CHAIR, MEMBER, OBSERVER, GUEST]", groups.keySet().toString());
        assertEquals(List.of("North", "South", "East", "West"),
            groups.get(Category.MEMBER).stream().map(attendee -> attendee.party().getName()).toList());
    }

    @Test
    void whoLeftWasThereAllTheSame() {
        Fixture council = Council.inSession();
        var meeting = council.meeting("Second meeting");
        council.domain().getCommandStack().execute(new Leave(council.domain(), council.elements(), meeting, council.person("North"),
            at(10)));
        assertTrue(Attendance.throughout(meeting).stream().anyMatch(attendee -> attendee.party() == council.person("North")
            && attendee.presence() == Presence.PRESENT));
    }

    @Test
    void theQuorumAgreesWithTheAttendance() {
        Fixture council = Council.inSession();
        var meeting = council.meeting("Second meeting");
        var memberships = council.committee("Council").getMemberships();
        Stream.of(new SendAlternate(council.domain(), council.elements(), meeting, memberships.get(3), council.person("Deputy"), at(1),
            true),
            new GiveProxy(council.domain(), council.elements(), meeting, memberships.get(4), council.person("North"), at(2)),
            new Leave(council.domain(), council.elements(), meeting, council.person("North"), at(3)),
            new Leave(council.domain(), council.elements(), meeting, council.person("Deputy"), at(4)))
            .forEach(command -> {
                council.domain().getCommandStack().execute(command);
                for (int minute = 0; minute < 6; minute++) {
                    long there = Attendance.at(meeting, at(minute), Optional.empty()).stream().filter(Attendee::voting)
                        .filter(attendee -> attendee.presence().there() || attendee.presence() == Presence.REPRESENTED).count();
                    Quorum quorum = QuorumCount.at(meeting, at(minute), null);
                    assertEquals(there, quorum.present(), "minute " + minute);
                    assertEquals(Attendance.at(meeting, at(minute), Optional.empty()).stream()
                        .filter(attendee -> attendee.presence() == Presence.PROXY).count(),
                        quorum.lines().stream().filter(line -> line.reason() == Quorum.Reason.REPRESENTED_BY_PROXY).count());
                }
            });
    }
}
