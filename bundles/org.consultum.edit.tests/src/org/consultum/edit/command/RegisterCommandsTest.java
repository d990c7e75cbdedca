package org.consultum.edit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.consultum.model.ActionStatus;
import org.consultum.model.AttendanceKind;
import org.consultum.model.CommitteeKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.model.Organisation;
import org.consultum.model.OrganisationKind;
import org.consultum.model.PaperPurpose;
import org.consultum.model.QuorumKind;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Seat;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Committees, meetings, parties, papers, attendance, and changing single values. */
class RegisterCommandsTest extends CommandTestBase {

    private static final ZonedDateTime SEPTEMBER = ZonedDateTime.parse("2026-09-10T09:00+02:00[Europe/Berlin]");

    private static Fixture forum() {
        return RegisterBuilder.forum().fixture();
    }

    @TestFactory
    Stream<DynamicTest> committeesAreSetUp() {
        return inAllInterleavings(RegisterCommandsTest::forum,
            step("with a parent", forum -> new CreateCommittee(forum.domain(), forum.elements(), forum.register(),
                new CreateCommittee.Details("Working group on seekers", Optional.of("WG 1"), CommitteeKind.WORKING_GROUP,
                    Optional.of(forum.committee("Forum")), Optional.of(ZoneId.of("Asia/Tokyo")))), forum -> {
                        var group = forum.committee("WG 1");
                        assertEquals("wg-1", group.getSlug());
                        assertSame(forum.register(), group.getRegister());
                        assertSame(forum.committee("Forum"), group.getParent());
                    }),
            step("with a name that is taken", forum -> new CreateCommittee(forum.domain(), forum.elements(), forum.register(),
                CreateCommittee.Details.named("Förum")), forum -> assertEquals("forum-2", forum.committee("Förum").getSlug())),
            step("with a name that leaves no letters", forum -> new CreateCommittee(forum.domain(), forum.elements(), forum.register(),
                CreateCommittee.Details.named("委員会")), forum -> assertEquals("committee", forum.committee("委員会").getSlug())));
    }

    @TestFactory
    Stream<DynamicTest> meetingsAreCreatedAsDraftsWithAnEmptyAgenda() {
        return inAllInterleavings(RegisterCommandsTest::forum,
            step("third", forum -> new CreateMeeting(forum.domain(), forum.elements(), forum.committee("Forum"),
                CreateMeeting.Details.of("Third meeting", SEPTEMBER)), forum -> {
                    Meeting meeting = forum.meeting("Third meeting");
                    assertEquals(3, meeting.getSequence());
                    assertEquals("third-meeting", meeting.getSlug());
                    assertEquals(MeetingState.DRAFT, meeting.getState());
                    assertTrue(meeting.getAgenda().getItems().isEmpty());
                    assertSame(forum.committee("Forum"), meeting.getCommittee());
                }),
            step("first of its period, with a title that is taken", RegisterCommandsTest::firstOfPeriod, forum -> {
                Meeting meeting = forum.committee("Forum").getMeetings().getLast();
                assertEquals("2026/1", meeting.getNumber());
                assertEquals("third-meeting-2", meeting.getSlug());
            }),
            step("with a number given", forum -> new CreateMeeting(forum.domain(), forum.elements(), forum.committee("Group"),
                new CreateMeeting.Details("Start", MeetingKind.WORKSHOP, Optional.empty(), Optional.empty(), Optional.of("Tokyo"),
                    Optional.empty(), Optional.empty(), OptionalInt.of(17))), forum -> assertEquals(17,
                        forum.meeting("Start").getSequence())));
    }

    private static Command firstOfPeriod(Fixture forum) {
        return new CreateMeeting(forum.domain(), forum.elements(), forum.committee("Forum"), new CreateMeeting.Details("Third meeting",
            MeetingKind.EXTRAORDINARY, Optional.of(SEPTEMBER), Optional.of(SEPTEMBER.plusHours(2)), Optional.empty(),
            Optional.of(forum.committee("Forum").getPeriods().getFirst()), Optional.empty(), OptionalInt.empty()));
    }

    @Test
    void theNextNumberDoesNotDependOnTheOrderOfMeetings() {
        Fixture forum = forum();
        forum.committee("Forum").getMeetings().move(0, 1);
        var command = new CreateMeeting(forum.domain(), forum.elements(), forum.committee("Forum"),
            CreateMeeting.Details.of("Third meeting", SEPTEMBER));
        forum.domain().getCommandStack().execute(command);
        assertEquals(3, forum.meeting("Third meeting").getSequence());
    }

    @Test
    void aMeetingDoesNotEndBeforeItStartsAndHasATitle() {
        Fixture forum = forum();
        assertRefused("ends before it starts", forum, new CreateMeeting(forum.domain(), forum.elements(), forum.committee("Forum"),
            new CreateMeeting.Details("Third", MeetingKind.ORDINARY, Optional.of(SEPTEMBER), Optional.of(SEPTEMBER.minusMinutes(1)),
                Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty())));
        assertRefused("“Title” must not be empty", forum, new CreateMeeting(forum.domain(), forum.elements(), forum.committee("Forum"),
            CreateMeeting.Details.of(" ", SEPTEMBER)));
    }

    @TestFactory
    Stream<DynamicTest> partiesAreEntered() {
        return inAllInterleavings(RegisterCommandsTest::forum,
            step("organisation", forum -> new CreateOrganisation(forum.domain(), forum.elements(), forum.register(), "Agency",
                OrganisationKind.AGENCY, Optional.of(forum.organisation("Northern Ministry"))),
                forum -> assertSame(forum.organisation("Northern Ministry"), forum.organisation("Agency").getParent())),
            step("person", forum -> new CreatePerson(forum.domain(), forum.elements(), forum.register(), "Head of agency",
                Optional.of(forum.organisation("Agency"))),
                forum -> assertSame(forum.organisation("Agency"), forum.person("Head of agency").getOrganisation())),
            step("role", forum -> new CreateRole(forum.domain(), forum.elements(), forum.register(), "Duty officer", Optional.empty()),
                forum -> assertEquals("Duty officer", forum.register().getRoles().getLast().getName())),
            step("member", forum -> new AddMembership(forum.domain(), forum.elements(), forum.committee("Forum"),
                AddMembership.Details.voting(forum.person("Head of agency"), MembershipRole.MEMBER, LocalDate.of(2026, 7, 1))), forum -> {
                    var membership = forum.committee("Forum").getMemberships().getLast();
                    assertSame(forum.person("Head of agency"), membership.getMember());
                    assertTrue(membership.isVoting());
                }));
    }

    @Test
    void aPartyHasAName() {
        Fixture forum = forum();
        assertRefused("must not be empty", forum, new CreatePerson(forum.domain(), forum.elements(), forum.register(), "",
            Optional.empty()));
        assertRefused("must not be empty", forum, new CreateOrganisation(forum.domain(), forum.elements(), forum.register(), " ",
            OrganisationKind.OTHER, Optional.empty()));
        assertRefused("must not be empty", forum, new CreateRole(forum.domain(), forum.elements(), forum.register(), "\t",
            Optional.empty()));
        assertRefused("must not be empty", forum, new CreateCommittee(forum.domain(), forum.elements(), forum.register(),
            CreateCommittee.Details.named("")));
    }

    private static PaperFile file(String name, String digit) {
        return new PaperFile(Optional.of("rev 2"), name, "application/pdf", digit.repeat(64), 4711, Optional.of(LocalDate.of(2026, 5, 1)));
    }

    @TestFactory
    Stream<DynamicTest> papersAreEnteredAndGetVersions() {
        return inAllInterleavings(RegisterCommandsTest::forum,
            step("paper of a committee", forum -> new AddPaper(forum.domain(), forum.elements(), forum.committee("Forum"),
                new AddPaper.Details("Cost estimate", Optional.of("P-7"), PaperPurpose.DECISION, Optional.of(LocalDate.of(2026, 5, 1)),
                    List.of(forum.organisation("Seeker Works")), Optional.of(file("cost.pdf", "a")))),
                forum -> assertEquals("cost.pdf", forum.paper("Cost estimate").getVersions().getFirst().getFileName())),
            step("version", forum -> new AddPaperVersion(forum.domain(), forum.elements(), forum.paper("Cost estimate"), file("cost-2.pdf",
                "b")),
                forum -> assertEquals("cost-2.pdf", forum.paper("Cost estimate").getVersions().getLast().getFileName())),
            step("first paper of another committee", forum -> new AddPaper(forum.domain(), forum.elements(), forum.committee("Group"),
                AddPaper.Details.titled("Plan of work")), forum -> assertEquals(1,
                    forum.committee("Group").getPaperList().getPapers().size())),
            step("paper of no committee", forum -> new AddPaper(forum.domain(), forum.elements(), forum.register(),
                AddPaper.Details.titled("Glossary")), forum -> assertEquals("Glossary",
                    forum.register().getPaperList().getPapers().getFirst().getTitle())));
    }

    @Test
    void theSameContentIsNoNewVersion() {
        Fixture forum = forum();
        var command = new AddPaperVersion(forum.domain(), forum.elements(), forum.paper("Supply of seekers"), file("a.pdf", "c"));
        forum.domain().getCommandStack().execute(command);
        assertRefused("same content", forum, new AddPaperVersion(forum.domain(), forum.elements(), forum.paper("Supply of seekers"),
            file("b.pdf", "c")));
    }

    @TestFactory
    Stream<DynamicTest> attendanceIsRecorded() {
        return inAllInterleavings(RegisterCommandsTest::forum,
            step("present", forum -> new RecordAttendance(forum.domain(), forum.elements(), forum.meeting("Second meeting"),
                RecordAttendance.Details.of(AttendanceKind.PRESENT, forum.person("Commissioner South"))),
                forum -> assertEquals(AttendanceKind.PRESENT, forum.meeting("Second meeting").getAttendance().getFirst().getKind())),
            step("excused after all", forum -> new RecordAttendance(forum.domain(), forum.elements(), forum.meeting("Second meeting"),
                RecordAttendance.Details.of(AttendanceKind.EXCUSED, forum.person("Commissioner South"))), forum -> {
                    assertEquals(1, forum.meeting("Second meeting").getAttendance().size());
                    assertEquals(AttendanceKind.EXCUSED, forum.meeting("Second meeting").getAttendance().getFirst().getKind());
                }),
            step("somebody comes late", forum -> new RecordAttendance(forum.domain(), forum.elements(), forum.meeting("Second meeting"),
                RecordAttendance.Details.at(AttendanceKind.ARRIVE, forum.person("Under Secretary North"),
                    ZonedDateTime.parse("2026-06-10T10:00+02:00[Europe/Berlin]"))),
                forum -> assertEquals(2, forum.meeting("Second meeting").getAttendance().size())),
            step("somebody steps back", forum -> new RecordAttendance(forum.domain(), forum.elements(), forum.meeting("Second meeting"),
                new RecordAttendance.Details(AttendanceKind.RECUSE, forum.person("Director of Seekers"), Optional.empty(),
                    Optional.of(forum.item("Seekers")), Optional.empty(), Optional.of("Owns the company"))),
                forum -> assertSame(forum.item("Seekers"), forum.meeting("Second meeting").getAttendance().getLast().getItem())));
    }

    @Test
    void aRecusalNamesItsItemAndAnAlternateWhoseAlternate() {
        Fixture forum = forum();
        assertRefused("from which item", forum, new RecordAttendance(forum.domain(), forum.elements(),
            forum.meeting("Second meeting"), RecordAttendance.Details.of(AttendanceKind.RECUSE, forum.person("Director of Seekers"))));
        assertRefused("whose place", forum, new RecordAttendance(forum.domain(), forum.elements(), forum.meeting("Second meeting"),
            RecordAttendance.Details.of(AttendanceKind.ALTERNATE, forum.person("Director of Seekers"))));
        assertRefused("whose vote", forum, new RecordAttendance(forum.domain(), forum.elements(), forum.meeting("Second meeting"),
            RecordAttendance.Details.of(AttendanceKind.PROXY, forum.person("Director of Seekers"))));
    }

    @TestFactory
    Stream<DynamicTest> elementsAreRenamedAndKeepTheirFileNames() {
        return inAllInterleavings(RegisterCommandsTest::forum,
            step("committee", forum -> new RenameElement(forum.domain(), forum.committee("Group"), " Seeker group "), forum -> {
                assertEquals("Seeker group", forum.committee("Group").getName());
                assertEquals("group", forum.committee("Group").getSlug());
            }),
            step("item", forum -> new RenameElement(forum.domain(), forum.item("Opening"), "Welcome"),
                forum -> assertEquals("Welcome", forum.item("Welcome").getTitle())),
            step("register", forum -> new RenameElement(forum.domain(), forum.register(), "Forum of two"),
                forum -> assertEquals("Forum of two", forum.register().getTitle())));
    }

    @Test
    void aNameIsNotEmptyAndNotEverythingHasOne() {
        Fixture forum = forum();
        assertRefused("must not be empty", forum, new RenameElement(forum.domain(), forum.item("Opening"), "  "));
        assertRefused("has no name", forum, new RenameElement(forum.domain(), forum.meeting("Second meeting").getAgenda(), "Agenda"));
    }

    @TestFactory
    Stream<DynamicTest> singleValuesAreChanged() {
        return inAllInterleavings(RegisterCommandsTest::forum,
            step("text", forum -> new ChangeFeature(forum.domain(), forum.meeting("Second meeting"), Literals.MEETING__PLACE,
                Optional.of("Tokyo")), forum -> assertEquals("Tokyo", forum.meeting("Second meeting").getPlace())),
            step("text emptied", forum -> new ChangeFeature(forum.domain(), forum.meeting("Second meeting"), Literals.MEETING__PLACE,
                Optional.of(" ")), forum -> assertNull(forum.meeting("Second meeting").getPlace())),
            step("value of an enumeration", forum -> new ChangeFeature(forum.domain(), forum.item("Dates"), Literals.AGENDA_ITEM__PURPOSE,
                Optional.of(ItemPurpose.DECIDE)), forum -> assertEquals(ItemPurpose.DECIDE, forum.item("Dates").getPurpose())),
            step("day", forum -> new ChangeFeature(forum.domain(), forum.action("Draft the supply plan"), Literals.ACTION_ITEM__DUE,
                Optional.empty()), forum -> assertNull(forum.action("Draft the supply plan").getDue())),
            step("number", forum -> new ChangeFeature(forum.domain(), forum.action("Draft the supply plan"), Literals.ACTION_ITEM__PROGRESS,
                Optional.of(50)), forum -> assertEquals(50, forum.action("Draft the supply plan").getProgress())),
            step("reference", forum -> new ChangeFeature(forum.domain(), forum.meeting("Second meeting"), Literals.MEETING__HOST,
                Optional.of(forum.organisation("Southern Ministry"))), forum -> assertSame(forum.organisation("Southern Ministry"),
                    forum.meeting("Second meeting").getHost())),
            step("references", forum -> new ChangeFeature(forum.domain(), forum.action("Draft the supply plan"),
                Literals.ACTION_ITEM__OWNERS, Optional.of(List.of(forum.person("Commissioner South"), forum.committee("Group")))),
                forum -> assertEquals(2, forum.action("Draft the supply plan").getOwners().size())));
    }

    @Test
    void whatIsFixedComputedOrOfTheWrongTypeIsNotChanged() {
        Fixture forum = forum();
        Meeting meeting = forum.meeting("Second meeting");
        assertRefused("cannot be changed", forum, new ChangeFeature(forum.domain(), meeting, Literals.ELEMENT__ID, Optional.of("x")));
        assertRefused("cannot be changed", forum, new ChangeFeature(forum.domain(), meeting, Literals.MEETING__SLUG, Optional.of("x")));
        assertRefused("cannot be changed", forum, new ChangeFeature(forum.domain(), meeting, Literals.MEETING__NUMBER, Optional.of("x")));
        assertRefused("cannot be changed", forum, new ChangeFeature(forum.domain(), meeting, Literals.MEETING__AGENDA, Optional.empty()));
        assertRefused("cannot be changed", forum, new ChangeFeature(forum.domain(), meeting, Literals.MEETING__COMMITTEE,
            Optional.of(forum.committee("Group"))));
        assertRefused("changed elsewhere", forum, new ChangeFeature(forum.domain(), forum.action("Draft the supply plan"),
            Literals.ACTION_ITEM__STATUS, Optional.of(ActionStatus.DONE)));
        assertRefused("must not be empty", forum, new ChangeFeature(forum.domain(), meeting, Literals.MEETING__TITLE, Optional.of("")));
        assertRefused("does not fit", forum, new ChangeFeature(forum.domain(), meeting, Literals.MEETING__START, Optional.of("tomorrow")));
        assertRefused("does not fit", forum, new ChangeFeature(forum.domain(), meeting, Literals.MEETING__SEQUENCE, Optional.of(-1)));
        assertRefused("does not fit", forum, new ChangeFeature(forum.domain(), forum.action("Draft the supply plan"),
            Literals.ACTION_ITEM__PROGRESS, Optional.of(101)));
        assertRefused("does not fit", forum, new ChangeFeature(forum.domain(), forum.action("Draft the supply plan"),
            Literals.ACTION_ITEM__OWNERS, Optional.of(List.of("somebody"))));
    }

    @TestFactory
    Stream<DynamicTest> elementsAreMarked() {
        return inAllInterleavings(RegisterCommandsTest::forum,
            step("two", forum -> new MarkElements(forum.domain(), List.of(forum.item("Seekers"), forum.meeting("Second meeting")),
                Optional.of(
                new MarkElements.Details("SECRET", List.of("EYES ONLY"), List.of("North", "South")))),
                forum -> assertEquals(List.of("North", "South"), forum.item("Seekers").getMarking().getReleasableTo())),
            step("none", forum -> new MarkElements(forum.domain(), List.of(forum.item("Seekers")), Optional.empty()),
                forum -> assertNull(forum.item("Seekers").getMarking())));
    }

    @TestFactory
    Stream<DynamicTest> partsAreAdded() {
        return inAllInterleavings(RegisterCommandsTest::forum,
            step("seat", forum -> {
                var seat = forum.elements().create(Seat.class, Literals.SEAT);
                seat.setName("Industry");
                return new AddPart(forum.domain(), forum.committee("Forum"), Literals.COMMITTEE__SEATS, seat);
            }, forum -> assertEquals("Industry", forum.committee("Forum").getSeats().getFirst().getName())),
            step("quorum rule in place of another", forum -> {
                var rule = RegisterFactory.eINSTANCE.createQuorumRule();
                rule.setKind(QuorumKind.NUMBER);
                rule.setValue(2);
                return new AddPart(forum.domain(), forum.committee("Forum"), Literals.COMMITTEE__QUORUM_RULE, rule);
            }, forum -> assertEquals(2, forum.committee("Forum").getQuorumRule().getValue())));
    }

    @Test
    void aPartFitsWhereItGoesAndBelongsToNothingElse() {
        Fixture forum = forum();
        var organisation = forum.elements().create(Organisation.class, Literals.ORGANISATION);
        assertRefused("does not fit", forum, new AddPart(forum.domain(), forum.committee("Forum"), Literals.COMMITTEE__SEATS,
            organisation));
        assertRefused("does not fit", forum, new AddPart(forum.domain(), forum.committee("Forum"), Literals.COMMITTEE__ORGANISATION,
            organisation));
        assertRefused("does not fit", forum, new AddPart(forum.domain(), forum.committee("Group"), Literals.COMMITTEE__PERIODS,
            forum.committee("Forum").getPeriods().getFirst()));
    }
}
