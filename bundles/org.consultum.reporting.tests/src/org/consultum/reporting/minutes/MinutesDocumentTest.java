package org.consultum.reporting.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.consultum.meeting.minutes.MinutesSkeleton;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.DecisionMethod;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.VoteChoice;
import org.consultum.reporting.minutes.MinutesDocument.Attendee;
import org.consultum.reporting.minutes.MinutesDocument.Category;
import org.consultum.reporting.minutes.MinutesDocument.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the minutes take from a register, on a committee of seven. */
class MinutesDocumentTest {
    private static final RegisterFactory NEW = RegisterFactory.eINSTANCE;
    private static final ZonedDateTime NINE = ZonedDateTime.of(2026, 6, 10, 9, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    private final Register register = NEW.createRegister();
    private final Committee committee = NEW.createCommittee();
    private final Meeting meeting = NEW.createMeeting();

    @BeforeEach
    void convene() {
        register.setTitle("Register");
        committee.setName("Forum");
        register.getCommittees().add(committee);
        committee.getMeetings().add(meeting);
        meeting.setTitle("Seventh meeting");
        meeting.setStart(NINE);
        meeting.setEnd(NINE.plusHours(8));
        meeting.setAgenda(NEW.createAgenda());
    }

    private Person person(String name) {
        Person person = NEW.createPerson();
        person.setName(name);
        register.getPeople().add(person);
        return person;
    }

    private Membership member(String name, MembershipRole role, boolean voting) {
        Membership membership = NEW.createMembership();
        membership.setMember(person(name));
        membership.setRole(role);
        membership.setVoting(voting);
        committee.getMemberships().add(membership);
        return membership;
    }

    private void event(Party party, AttendanceKind kind, ZonedDateTime at, Membership inPlaceOf, boolean remote) {
        var event = NEW.createAttendanceEvent();
        event.setParty(party);
        event.setKind(kind);
        event.setAt(at);
        event.setInPlaceOf(inPlaceOf);
        event.setRemote(remote);
        meeting.getAttendance().add(event);
    }

    private AgendaItem item(String title) {
        AgendaItem item = NEW.createAgendaItem();
        item.setTitle(title);
        meeting.getAgenda().getItems().add(item);
        return item;
    }

    private MinutesDocument minutes(MinutesScope scope) {
        return MinutesDocument.of(meeting, Optional.empty(), scope);
    }

    private MinutesItem only() {
        return minutes(MinutesScope.FULL).items().getFirst();
    }

    @Test
    void personsPresentAreListedByCategoryWithAlternatesProxiesAndMoves() {
        Membership chair = member("Chair", MembershipRole.CHAIR, true);
        Membership early = member("Early", MembershipRole.MEMBER, true);
        Membership late = member("Late", MembershipRole.MEMBER, true);
        Membership replaced = member("Replaced", MembershipRole.MEMBER, true);
        Membership far = member("Far", MembershipRole.MEMBER, true);
        Membership silent = member("Silent", MembershipRole.MEMBER, true);
        Membership secretary = member("Secretary", MembershipRole.SECRETARY, false);
        Person alternate = person("Alternate");
        event(chair.getMember(), AttendanceKind.PRESENT, null, null, false);
        event(early.getMember(), AttendanceKind.PRESENT, null, null, false);
        event(early.getMember(), AttendanceKind.LEAVE, NINE.plusHours(3), null, false);
        event(late.getMember(), AttendanceKind.ARRIVE, NINE.plusMinutes(80), null, false);
        event(alternate, AttendanceKind.ALTERNATE, null, replaced, true);
        event(far.getMember(), AttendanceKind.EXCUSED, null, null, false);
        event(chair.getMember(), AttendanceKind.PROXY, null, far, false);
        event(secretary.getMember(), AttendanceKind.ARRIVE, NINE, null, false);
        event(person("Guest"), AttendanceKind.PRESENT, null, null, true);

        MinutesDocument.Attendance attendance = minutes(MinutesScope.FULL).attendance();

        assertEquals(List.of(Category.CHAIR, Category.MEMBER, Category.ALTERNATE, Category.OFFICER, Category.GUEST),
                attendance.groups().stream().map(Group::category).toList());
        Attendee first = attendance.groups().getFirst().attendees().getFirst();
        assertEquals(List.of("Far"), first.proxiesOf());
        List<Attendee> members = attendance.groups().get(1).attendees();
        assertEquals(List.of("Early", "Late"), members.stream().map(Attendee::name).toList());
        assertFalse(members.get(0).moves().getFirst().arrival());
        assertEquals(NINE.plusMinutes(80), members.get(1).moves().getFirst().at());
        Attendee standIn = attendance.groups().get(2).attendees().getFirst();
        assertEquals(List.of("Replaced"), standIn.insteadOf());
        assertTrue(standIn.remote());
        assertTrue(attendance.groups().get(3).attendees().getFirst().moves().isEmpty(), "came at the opening");
        assertEquals(List.of("Far"), attendance.absent().stream().map(MinutesDocument.Absent::name).toList());
        assertEquals(List.of("Silent"), attendance.unrecorded());
        assertEquals(List.of("Chair"), attendance.chairs());
        assertEquals(List.of("Secretary"), attendance.secretaries());
        assertEquals(6, attendance.quorum().orElseThrow().entitled());
        assertEquals(silent.getMember().getName(), attendance.unrecorded().getFirst());
    }

    @Test
    void whatWasRecordedLastOfSomebodyCounts() {
        Membership member = member("Member", MembershipRole.MEMBER, true);
        event(member.getMember(), AttendanceKind.EXCUSED, null, null, false);
        event(member.getMember(), AttendanceKind.ARRIVE, NINE.plusHours(1), null, false);
        assertEquals("Member", minutes(MinutesScope.FULL).attendance().groups().getFirst().attendees().getFirst().name());
        assertTrue(minutes(MinutesScope.FULL).attendance().absent().isEmpty());
    }

    @Test
    void aSecretVoteNamesNobodyButCountsAll() {
        var decision = NEW.createDecision();
        decision.setMethod(DecisionMethod.SECRET);
        for (VoteChoice choice : List.of(VoteChoice.FOR, VoteChoice.FOR, VoteChoice.AGAINST, VoteChoice.NOT_VOTING)) {
            var vote = NEW.createVote();
            vote.setVoter(person("Voter " + choice));
            vote.setChoice(choice);
            decision.getVotes().add(vote);
        }
        item("Secret").getDecisions().add(decision);
        MinutesItem.DecisionLine line = only().decisions().getFirst();
        assertTrue(line.votes().isEmpty());
        assertEquals(2, line.tally().orElseThrow().inFavour());
        assertEquals(1, line.tally().orElseThrow().others().get("notVoting"));
        assertFalse(MarkdownMinutes.text(minutes(MinutesScope.FULL)).contains("Voter"));
    }

    @Test
    void theVersionOfAPaperIsTheOneBeforeTheCommitteeNotTheOneThatCameLater() {
        var paper = NEW.createPaper();
        paper.setTitle("Study");
        for (int i = 0; i < 3; i++) {
            var version = NEW.createPaperVersion();
            version.setLabel("rev " + (i + 1));
            version.setReceived(LocalDate.of(2026, 6, 1).plusDays(i * 7L));
            paper.getVersions().add(version);
        }
        var use = NEW.createPaperUse();
        use.setPaper(paper);
        item("Study").getPapers().add(use);
        MinutesItem.PaperLine latest = only().papers().getFirst();
        assertEquals("rev 2", latest.version(), "rev 3 came in after the meeting");
        assertFalse(latest.pinned());
        use.setVersion(paper.getVersions().getFirst());
        assertEquals("rev 1", only().papers().getFirst().version());
        assertTrue(only().papers().getFirst().pinned());
    }

    @Test
    void thePublicVersionKeepsTheNumbersAndNothingElseOfClosedItems() {
        item("Open");
        AgendaItem closed = item("Closed matter");
        closed.setClosed(true);
        closed.setClosedReason("secret reason");
        AgendaItem below = NEW.createAgendaItem();
        below.setTitle("Below the closed one");
        closed.getItems().add(below);
        item("Last");
        committee.setActionList(NEW.createActionList());
        var action = NEW.createActionItem();
        action.setTitle("Closed action");
        action.setOrigin(below);
        committee.getActionList().getActions().add(action);
        var whole = NEW.createActionItem();
        whole.setTitle("Action of the meeting");
        whole.setOrigin(meeting);
        committee.getActionList().getActions().add(whole);

        MinutesDocument open = minutes(MinutesScope.PUBLIC);

        assertEquals(2, open.leftOut());
        assertEquals(List.of("1", "2", "2.1", "3"), open.items().stream().map(MinutesItem::number).toList());
        for (String text : List.of(MarkdownMinutes.text(open), HtmlMinutes.page(open))) {
            for (String secret : List.of("Closed matter", "secret reason", "Below the closed", "Closed action")) {
                assertFalse(text.contains(secret), secret);
            }
            assertTrue(text.contains("Action of the meeting"));
        }
        assertTrue(MarkdownMinutes.text(minutes(MinutesScope.FULL)).contains("Closed action"));
    }

    @Test
    void theNextMeetingIsTheNextOneThatTakesPlace() {
        for (int i = 1; i <= 3; i++) {
            Meeting next = NEW.createMeeting();
            next.setTitle("In " + i + " months");
            next.setStart(NINE.plusMonths(i));
            next.setState(i == 1 ? MeetingState.CANCELLED : MeetingState.SCHEDULED);
            committee.getMeetings().addFirst(next);
        }
        assertEquals("In 2 months", minutes(MinutesScope.FULL).next().orElseThrow().title());
    }

    @Test
    void whatWasFilledInFromTheRecordsIsSaidOnce() {
        Membership chair = member("Chair", MembershipRole.CHAIR, true);
        event(chair.getMember(), AttendanceKind.PRESENT, null, null, false);
        AgendaItem item = item("Matter");
        var motion = NEW.createMotion();
        motion.setText("That it be so.");
        item.getMotions().add(motion);
        item.setRecord(NEW.createItemRecord());
        item.getRecord().setNotes("The chair explained.");
        MinutesSkeleton skeleton = MinutesSkeleton.of(meeting, Locale.GERMAN);
        meeting.setMinutes(NEW.createMinutes());
        meeting.getMinutes().setIntroduction(skeleton.introduction() + "\n\nA word of welcome.");
        item.getRecord().setDiscussion(skeleton.discussions().get(item) + "\n\nThen all agreed.");

        MinutesDocument minutes = minutes(MinutesScope.FULL);

        assertEquals("A word of welcome.", minutes.introduction());
        assertEquals("The chair explained.\n\nThen all agreed.", minutes.items().getFirst().discussion());
        String text = MarkdownMinutes.text(minutes);
        assertEquals(text.indexOf("That it be so."), text.lastIndexOf("That it be so."));
    }

    @Test
    void anEmptyMeetingHasMinutes() {
        Meeting bare = NEW.createMeeting();
        MinutesDocument minutes = MinutesDocument.of(bare, Optional.empty(), MinutesScope.FULL);
        assertTrue(MarkdownMinutes.text(minutes).contains("Date to be announced"));
        assertTrue(HtmlMinutes.page(minutes).endsWith("</html>\n"));
    }

    @Test
    void oneItemIsLikeTheItemOfTheWholeDocument() {
        AgendaItem item = item("Matter");
        item.setRecord(NEW.createItemRecord());
        item.getRecord().setDiscussion("It was *said*.");
        assertEquals(only(), MinutesDocument.item(item, MinutesScope.FULL));
        String html = HtmlMinutes.item(MinutesDocument.item(item, MinutesScope.FULL), "de");
        assertTrue(html.contains("Beratung") && html.contains("<em>said</em>"), html);
        AgendaItem waiting = NEW.createAgendaItem();
        waiting.setTitle("On the backlog");
        assertEquals("On the backlog", MinutesDocument.item(waiting, MinutesScope.FULL).title());
    }
}
