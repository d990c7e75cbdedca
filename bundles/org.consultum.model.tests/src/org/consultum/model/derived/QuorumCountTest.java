package org.consultum.model.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Person;
import org.consultum.model.QuorumKind;
import org.consultum.model.RegisterFactory;
import org.consultum.model.Role;
import org.consultum.testing.CommitteeBuilder;
import org.consultum.testing.Fixture;
import org.consultum.testing.MeetingBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Quorums, with the sums worked out by hand. */
class QuorumCountTest {

    private static final String START = "2026-06-10T09:00+02:00[Europe/Berlin]";

    private static Fixture council(Consumer<CommitteeBuilder> rules, String members, Consumer<MeetingBuilder> attendance) {
        var register = RegisterBuilder.register("Quorum");
        Stream.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "X").forEach(name -> {
            register.organisation("Office of " + name, org.consultum.model.OrganisationKind.OTHER);
            register.person(name, "Office of " + name);
        });
        return register.committee("Council", council -> {
            rules.accept(council);
            members.chars().forEach(letter -> council.member(Character.toString(letter), MembershipRole.MEMBER));
            council.meeting("Meeting", START, meeting -> attendance.accept(meeting.item("First", 30).item("Second", 30)));
        }).fixture();
    }

    private static Consumer<MeetingBuilder> present(String members) {
        return meeting -> members.chars().forEach(letter -> meeting.attendance(AttendanceKind.PRESENT, Character.toString(letter)));
    }

    private static Consumer<CommitteeBuilder> rule(QuorumKind kind, int value) {
        return council -> council.quorum(kind, value, false);
    }

    private static void noRule(CommitteeBuilder council) {
        council.with(committee -> committee.setQuorumRule(null));
    }

    private static void assertQuorum(int entitled, int counted, int needed, int present, boolean reached, Quorum quorum) {
        assertEquals(List.of(entitled, counted, needed, present, reached),
            List.of(quorum.entitled(), quorum.counted(), quorum.needed(), quorum.present(), quorum.reached()),
            "entitled, counted, needed, present, reached");
        assertEquals(entitled, quorum.lines().size());
    }

    static Stream<Arguments> sums() {
        Consumer<CommitteeBuilder> majority = rule(QuorumKind.MAJORITY, 0);
        return Stream.of(
            // rule, voting members, present, needed, reached
            Arguments.of("more than half of 5 is 3, and 3 are there", majority, "ABCDE", "ABC", 3, true),
            Arguments.of("more than half of 5 is 3, and 2 are there", majority, "ABCDE", "AB", 3, false),
            Arguments.of("more than half of 4 is 3: half is not enough", majority, "ABCD", "AB", 3, false),
            Arguments.of("more than half of 4 is 3, and 3 are there", majority, "ABCD", "ABC", 3, true),
            Arguments.of("more than half of 1 is 1", majority, "A", "A", 1, true),
            Arguments.of("more than half of 10 is 6", majority, "ABCDEFGHIJ", "ABCDE", 6, false),
            Arguments.of("a committee without members has no quorum", majority, "", "", 1, false),
            Arguments.of("guests do not count", majority, "ABCDE", "ABX", 3, false),
            Arguments.of("half of 5 is 2.5, so 3", rule(QuorumKind.FRACTION, 50), "ABCDE", "ABC", 3, true),
            Arguments.of("half of 4 is 2, and 2 are enough here", rule(QuorumKind.FRACTION, 50), "ABCD", "AB", 2, true),
            Arguments.of("60 percent of 5 is 3 exactly", rule(QuorumKind.FRACTION, 60), "ABCDE", "ABC", 3, true),
            Arguments.of("33 percent of 10 is 3.3, so 4", rule(QuorumKind.FRACTION, 33), "ABCDEFGHIJ", "ABC", 4, false),
            Arguments.of("67 percent of 3 is 2.01, so 3", rule(QuorumKind.FRACTION, 67), "ABC", "AB", 3, false),
            Arguments.of("100 percent of 3 is 3", rule(QuorumKind.FRACTION, 100), "ABC", "ABC", 3, true),
            Arguments.of("2 whatever the number of members", rule(QuorumKind.NUMBER, 2), "ABCDEFGHIJ", "AB", 2, true),
            Arguments.of("6 of 5 are never there", rule(QuorumKind.NUMBER, 6), "ABCDE", "ABCDE", 6, false),
            Arguments.of("none is needed and nobody is there", rule(QuorumKind.NONE, 0), "ABCDE", "", 0, true),
            Arguments.of("without a rule it is more than half", (Consumer<CommitteeBuilder>) QuorumCountTest::noRule, "ABCDE", "ABC", 3,
                true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sums")
    void quorum(String why, Consumer<CommitteeBuilder> rule, String members, String present, int needed, boolean reached) {
        Fixture council = council(rule, members, present(present));
        int counted = (int) present.chars().filter(letter -> members.indexOf(letter) >= 0).count();
        assertQuorum(members.length(), members.length(), needed, counted, reached, council.meeting("Meeting").getQuorum());
    }

    @Test
    void membersWithoutAVoteAndAlternatesAreNotEntitled() {
        Fixture council = council(rules -> rules.quorum(QuorumKind.MAJORITY, 0, false)
            .member("D", MembershipRole.OBSERVER, membership -> membership.setVoting(false))
            .member("E", MembershipRole.ALTERNATE), "ABC", present("ADE"));
        assertQuorum(3, 3, 2, 1, false, council.meeting("Meeting").getQuorum());
    }

    @Test
    void absentMembersStayInTheDenominator() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "ABCDE", present("AB").andThen(meeting -> meeting
            .attendance(AttendanceKind.EXCUSED, "C").attendance(AttendanceKind.EXCUSED, "D").attendance(AttendanceKind.ABSENT, "E")));
        assertQuorum(5, 5, 3, 2, false, council.meeting("Meeting").getQuorum());
    }

    @Test
    void anAlternateCountsForTheMemberInWhosePlaceTheyAre() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "ABC", present("A").andThen(meeting -> meeting
            .attendance(AttendanceKind.ALTERNATE, "X", event -> event.setInPlaceOf(membership(meeting, 1)))));
        assertQuorum(3, 3, 2, 2, true, council.meeting("Meeting").getQuorum());
        assertEquals(Quorum.Reason.ALTERNATE_PRESENT, council.meeting("Meeting").getQuorum().lines().get(1).reason());
    }

    @Test
    void aMemberWhoIsThereWithTheirAlternateCountsOnce() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "ABC", present("A").andThen(meeting -> meeting
            .attendance(AttendanceKind.ALTERNATE, "X", event -> event.setInPlaceOf(membership(meeting, 0)))));
        assertQuorum(3, 3, 2, 1, false, council.meeting("Meeting").getQuorum());
    }

    @Test
    void aMemberCountsNoLongerWhenTheirAlternateHasLeft() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "ABC", present("A").andThen(meeting -> meeting
            .attendance(AttendanceKind.ALTERNATE, "X", event -> event.setInPlaceOf(membership(meeting, 1)))
            .attendance(AttendanceKind.LEAVE, "X", "2026-06-10T10:00+02:00[Europe/Berlin]")));
        assertPresentAt(2, "2026-06-10T09:59+02:00[Europe/Berlin]", council);
        assertPresentAt(1, "2026-06-10T10:00+02:00[Europe/Berlin]", council);
    }

    @Test
    void aProxyIsNotPresent() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "ABC", present("A").andThen(meeting -> meeting
            .attendance(AttendanceKind.PROXY, "A", event -> event.setInPlaceOf(membership(meeting, 1)))));
        assertQuorum(3, 3, 2, 1, false, council.meeting("Meeting").getQuorum());
        Quorum.Line line = council.meeting("Meeting").getQuorum().lines().get(1);
        assertEquals("B REPRESENTED_BY_PROXY A", line.member().getName() + " " + line.reason() + " " + line.by().orElseThrow().getName());
    }

    @Test
    void aProxyHeldByNobodyWhoIsThereIsNone() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "ABC", present("A").andThen(meeting -> meeting
            .attendance(AttendanceKind.PROXY, "C", event -> event.setInPlaceOf(membership(meeting, 1)))));
        assertEquals(Quorum.Reason.NOT_PRESENT, council.meeting("Meeting").getQuorum().lines().get(1).reason());
    }

    @Test
    void whoAttendsFromElsewhereIsPresent() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "ABC", present("A").andThen(meeting -> meeting
            .attendance(AttendanceKind.PRESENT, "B", event -> event.setRemote(true))));
        assertQuorum(3, 3, 2, 2, true, council.meeting("Meeting").getQuorum());
        assertEquals(Quorum.Reason.PRESENT_REMOTELY, council.meeting("Meeting").getQuorum().lines().get(1).reason());
    }

    @Test
    void anAlternateWhoStepsBackRecusesTheMember() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "ABC", present("A").andThen(meeting -> meeting
            .attendance(AttendanceKind.ALTERNATE, "X", event -> event.setInPlaceOf(membership(meeting, 1)))
            .attendance(AttendanceKind.RECUSE, "X", event -> event.setItem(item(meeting, 0)))));
        assertEquals(Quorum.Reason.RECUSED, QuorumCount.at(council.meeting("Meeting"), ZonedDateTime.parse(START),
            council.item("First")).lines().get(1).reason());
    }

    @Test
    void anOfficeThatIsAMemberCountsWhenItsHolderIsThere() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "AB", present("X"));
        Role office = RegisterFactory.eINSTANCE.createRole();
        office.setHolder((Person) council.meeting("Meeting").getAttendance().getFirst().getParty());
        council.register().getRoles().add(office);
        council.committee("Council").getMemberships().getFirst().setMember(office);
        assertQuorum(2, 2, 2, 1, false, council.meeting("Meeting").getQuorum());
        assertEquals(Quorum.Reason.PRESENT, council.meeting("Meeting").getQuorum().lines().getFirst().reason());
    }

    @Test
    void anAlternateForNobodyDoesNotCount() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "ABC",
            present("A").andThen(meeting -> meeting.attendance(AttendanceKind.ALTERNATE, "X")));
        assertQuorum(3, 3, 2, 1, false, council.meeting("Meeting").getQuorum());
    }

    @Test
    void membersAreEntitledFromTheirFirstDayToTheirLast() {
        Fixture council = council(rules -> rules.quorum(QuorumKind.MAJORITY, 0, false)
            .member("A", MembershipRole.MEMBER, ended -> ended.setUntil(LocalDate.of(2026, 6, 9)))
            .member("B", MembershipRole.MEMBER, lastDay -> lastDay.setUntil(LocalDate.of(2026, 6, 10)))
            .member("C", MembershipRole.MEMBER, firstDay -> firstDay.setFrom(LocalDate.of(2026, 6, 10)))
            .member("D", MembershipRole.MEMBER, later -> later.setFrom(LocalDate.of(2026, 6, 11))), "", present("ABCD"));
        assertQuorum(2, 2, 2, 2, true, council.meeting("Meeting").getQuorum());
    }

    @Test
    void aMeetingWithoutADayCountsThoseWhoseMembershipHasNoEnd() {
        Fixture council = council(rules -> rules.quorum(QuorumKind.MAJORITY, 0, false)
            .member("A", MembershipRole.MEMBER, ended -> ended.setUntil(LocalDate.of(2026, 6, 9))), "BC", present("B"));
        council.meeting("Meeting").setStart(null);
        assertQuorum(2, 2, 2, 1, false, council.meeting("Meeting").getQuorum());
    }

    private static Fixture recusal(boolean recusedLeave) {
        return council(rules -> rules.quorum(QuorumKind.MAJORITY, 0, recusedLeave), "ABCD", present("ABC").andThen(meeting -> meeting
            .attendance(AttendanceKind.RECUSE, "A", event -> event.setItem(item(meeting, 0)))));
    }

    @Test
    void aRecusedMemberDoesNotCountForTheItemButStaysInTheDenominator() {
        Fixture council = recusal(false);
        assertQuorum(4, 4, 3, 2, false, QuorumCount.at(council.meeting("Meeting"), ZonedDateTime.parse(START), council.item("First")));
        assertQuorum(4, 4, 3, 3, true, QuorumCount.at(council.meeting("Meeting"), ZonedDateTime.parse(START), council.item("Second")));
        assertQuorum(4, 4, 3, 3, true, council.meeting("Meeting").getQuorum());
    }

    @Test
    void aRecusedMemberLeavesTheDenominatorWhereTheRuleSaysSo() {
        Fixture council = recusal(true);
        Quorum quorum = QuorumCount.at(council.meeting("Meeting"), ZonedDateTime.parse(START), council.item("First"));
        assertQuorum(4, 3, 2, 2, true, quorum);
        assertEquals(Quorum.Reason.RECUSED_LEAVES_DENOMINATOR, quorum.lines().getFirst().reason());
    }

    @Test
    void theRegisterDecidesAboutRecusalWhereTheCommitteeHasNoRule() {
        Fixture council = recusal(false);
        council.committee("Council").setQuorumRule(null);
        council.register().setProfile(RegisterFactory.eINSTANCE.createProfile());
        council.register().getProfile().setRecusedLeaveQuorum(true);
        assertQuorum(4, 3, 2, 2, true, QuorumCount.at(council.meeting("Meeting"), ZonedDateTime.parse(START), council.item("First")));
    }

    @Test
    void atAMomentThoseCountWhoHaveComeAndNotGone() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "ABC", present("A").andThen(meeting -> meeting
            .attendance(AttendanceKind.ARRIVE, "B", "2026-06-10T09:30+02:00[Europe/Berlin]")
            .attendance(AttendanceKind.LEAVE, "A", "2026-06-10T10:00+02:00[Europe/Berlin]")
            .attendance(AttendanceKind.ARRIVE, "A", "2026-06-10T11:00+02:00[Europe/Berlin]")));
        assertPresentAt(1, "2026-06-10T09:00+02:00[Europe/Berlin]", council);
        assertPresentAt(2, "2026-06-10T09:30+02:00[Europe/Berlin]", council);
        assertPresentAt(1, "2026-06-10T10:00+02:00[Europe/Berlin]", council);
        assertPresentAt(2, "2026-06-10T18:30+09:00[Asia/Tokyo]", council);
        assertEquals(2, council.meeting("Meeting").getQuorum().present(), "over the whole meeting, leaving early does not matter");
    }

    private static void assertPresentAt(int present, String time, Fixture council) {
        assertEquals(present, QuorumCount.at(council.meeting("Meeting"), ZonedDateTime.parse(time), null).present(), time);
    }

    @Test
    void theSumSaysWhyEachMemberCountsOrNot() {
        Fixture council = council(rule(QuorumKind.MAJORITY, 0), "AB", present("A"));
        assertEquals(Arrays.asList("A PRESENT", "B NOT_PRESENT"),
            council.meeting("Meeting").getQuorum().lines().stream().map(line -> line.member().getName() + " " + line.reason()).toList());
    }

    private static Membership membership(MeetingBuilder meeting, int index) {
        var found = new Membership[1];
        meeting.with(built -> found[0] = built.getCommittee().getMemberships().get(index));
        return found[0];
    }

    private static AgendaItem item(MeetingBuilder meeting, int index) {
        var found = new AgendaItem[1];
        meeting.with(built -> found[0] = built.getAgenda().getItems().get(index));
        return found[0];
    }
}
