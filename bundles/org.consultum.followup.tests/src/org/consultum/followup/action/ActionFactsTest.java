package org.consultum.followup.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.consultum.followup.action.ActionDue.Expectation;
import org.consultum.followup.action.ActionLifecycle.Obstacle;
import org.consultum.followup.action.ActionLifecycle.Verdict;
import org.consultum.followup.action.ActionStory.Entry;
import org.consultum.followup.action.ActionStory.Kind;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.ContactPoint;
import org.consultum.model.EscalationTarget;
import org.consultum.model.MeetingState;
import org.consultum.model.MessageKind;
import org.consultum.model.MessageState;
import org.consultum.model.Person;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Role;
import org.consultum.model.SentMessage;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who answers for actions, when they are due, what may follow, who is told, and their story. */
class ActionFactsTest {

    private static final String PLAN = "Draft the supply plan";
    private static final String CONTACT = "Name a point of contact";
    private static final LocalDate DUE = LocalDate.of(2026, 5, 31);

    private final Fixture forum = RegisterBuilder.forum().fixture();
    private final ActionItem plan = forum.action(PLAN);
    private final ActionDue due = new ActionDue(MeetingDays.ofModel());

    @Test
    void aPersonAnswersForTheRolesItHoldsAndSitsOnItsCommittees() {
        Person director = forum.person("Director of Seekers");
        forum.named(Role.class, "Secretariat").setHolder(director);

        var responsibility = Responsibility.of(forum.register(), director, DUE);

        assertEquals(Set.of(director.getId(), forum.named(Role.class, "Secretariat").getId()), responsibility.ownIds());
        assertTrue(responsibility.idsWithOrganisation().contains(forum.organisation("Seeker Works").getId()));
        assertEquals(List.of(forum.committee("Forum"), forum.committee("Group")), responsibility.committees());
        assertTrue(responsibility.owns(plan) && responsibility.owns(forum.action(CONTACT)));
    }

    @Test
    void aMembershipThatEndedIsNoSeat() {
        Person director = forum.person("Director of Seekers");
        forum.committee("Group").getMemberships().getFirst().setUntil(DUE.minusDays(1));

        assertEquals(List.of(forum.committee("Forum")), Responsibility.of(forum.register(), director, DUE).committees());
        assertEquals(2, Responsibility.of(forum.register(), director, DUE.minusDays(1)).committees().size());
    }

    @Test
    void anActionIsDueOnItsOwnDayOrAtTheNextMeetingThatTakesPlace() {
        assertEquals(Optional.of(DUE), due.day(plan, DUE));
        plan.setDue(null);
        assertEquals(Optional.empty(), due.day(plan, DUE));
        plan.setDueNextMeeting(true);
        assertEquals(Optional.of(LocalDate.of(2026, 6, 10)), due.day(plan, DUE));
        assertEquals(Optional.of(LocalDate.of(2026, 6, 10)), due.day(plan, LocalDate.of(2026, 6, 10)));
        assertEquals(Optional.empty(), due.day(plan, LocalDate.of(2026, 6, 11)));
        forum.meeting("Second meeting").setState(MeetingState.CANCELLED);
        assertEquals(Optional.empty(), due.day(plan, DUE));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, DUE_SOON, 0", "2026-06-01, OVERDUE, 1", "2026-06-30, OVERDUE, 30", "2026-05-01, LATER, 0",
        "2026-05-24, DUE_SOON, 0"})
    void whatIsExpectedDependsOnTheDay(LocalDate asOf, Expectation expected, int late) {
        assertEquals(expected, due.expectation(plan, asOf, 7));
        assertEquals(late, due.daysOverdue(plan, asOf));
    }

    @Test
    void whatIsPutAsideNotBegunOrFinishedIsNotExpected() {
        LocalDate june = LocalDate.of(2026, 6, 15);
        plan.setSnoozedUntil(june.plusDays(1));
        assertEquals(Expectation.SNOOZED, due.expectation(plan, june, 7));
        assertEquals(Expectation.OVERDUE, due.expectation(plan, june.plusDays(1), 7));
        assertEquals(0, due.daysOverdue(plan, june));
        plan.setBegins(june.plusDays(2));
        assertEquals(Expectation.NOT_BEGUN, due.expectation(plan, june.plusDays(1), 7));
        assertEquals(Expectation.FINISHED, due.expectation(forum.action(CONTACT), june, 7));
    }

    @Test
    void whatIsOpenMayBecomeAnythingAndWhatIsFinishedIsReopenedFirst() {
        assertEquals(List.of(ActionStatus.IN_PROGRESS, ActionStatus.WAITING, ActionStatus.CANCELLED), ActionLifecycle.next(plan));
        plan.setEvidenceRequired(false);
        assertEquals(List.of(ActionStatus.IN_PROGRESS, ActionStatus.WAITING, ActionStatus.DONE, ActionStatus.CANCELLED),
            ActionLifecycle.next(plan));
        forum.committee("Forum").setClosingEvidence(true);
        assertTrue(ActionLifecycle.evidenceRequired(plan));
        assertEquals(Optional.of(Obstacle.EVIDENCE), ActionLifecycle.obstacle(plan, ActionStatus.DONE));
        assertEquals(List.of(), ActionLifecycle.next(forum.action(CONTACT)));
        var refused = assertInstanceOf(Verdict.Refused.class, ActionLifecycle.check(forum.action(CONTACT), ActionStatus.OPEN,
            Locale.ENGLISH));
        assertEquals(Obstacle.REOPEN, refused.obstacle());
        assertTrue(refused.text().contains("say why"), refused.text());
    }

    private void laidDown() {
        Committee committee = forum.committee("Forum");
        int days = 1;
        for (EscalationTarget target : EscalationTarget.values()) {
            var step = RegisterFactory.eINSTANCE.createEscalationStep();
            step.setDaysOverdue(days);
            step.setTarget(target);
            committee.getEscalation().add(step);
            days += 10;
        }
        committee.setParent(forum.committee("Group"));
        forum.person("Director of Seekers").setEmail("director@seekers.example");
        forum.person("Commissioner South").setEmail("south@ministry.example");
        var point = forum.elements().create(ContactPoint.class, Literals.CONTACT_POINT);
        point.setName("Liaison office");
        point.setEmail("liaison@seekers.example");
        forum.organisation("Seeker Works").getContactPoints().add(point);
    }

    @Test
    void escalationClimbsTheStepsOfTheCommittee() {
        laidDown();
        var early = EscalationPlan.of(plan, DUE, due);
        assertEquals(List.of(), early.reached());
        assertEquals(DUE.plusDays(1), early.next().orElseThrow().on());

        var third = EscalationPlan.of(plan, DUE.plusDays(22), due);
        assertEquals(List.of(EscalationTarget.OWNER, EscalationTarget.ORGANISATION_CONTACT, EscalationTarget.CHAIR),
            third.reached().stream().map(EscalationPlan.Step::target).toList());
        assertEquals(List.of("director@seekers.example"), addresses(third.reached().get(0)));
        assertEquals(List.of("liaison@seekers.example"), addresses(third.reached().get(1)));
        assertEquals(List.of("Under Secretary North", "Commissioner South"),
            third.reached().get(2).told().stream().map(Contact::name).toList());
        assertEquals(List.of("south@ministry.example"), addresses(third.reached().get(2)));
        assertEquals(EscalationTarget.PARENT_COMMITTEE, third.next().orElseThrow().target());
        assertFalse(third.usual());
        assertEquals(List.of("director@seekers.example"),
            addresses(EscalationPlan.of(plan, DUE.plusDays(31), due).current().orElseThrow()), "the chair of the parent committee");
    }

    private static List<String> addresses(EscalationPlan.Step step) {
        return step.told().stream().flatMap(contact -> contact.address().stream()).toList();
    }

    @Test
    void aCommitteeWithoutStepsHasTheUsualOnesAndSaysSo() {
        var escalation = EscalationPlan.of(plan, DUE.plusDays(14), due);

        assertTrue(escalation.usual());
        assertEquals(EscalationTarget.CHAIR, escalation.current().orElseThrow().target());
        assertTrue(escalation.explanation(Locale.ENGLISH).contains("14 days overdue"), escalation.explanation(Locale.ENGLISH));
        assertTrue(escalation.explanation(Locale.ENGLISH).contains("laid down no steps"));
        assertTrue(escalation.explanation(Locale.GERMAN).contains("14 Tage überfällig"), escalation.explanation(Locale.GERMAN));
    }

    @ParameterizedTest
    @CsvSource({"en, Told after 14 days", "de, Benachrichtigt nach 14 Tagen", "ja, 14 日超過で通知", "vi, Sau 14 ngày đã báo", "fi, Told after 14 days"})
    void whoIsToldIsExplainedInFourLanguages(String language, String expected) {
        String explained = EscalationPlan.of(plan, DUE.plusDays(14), due).explanation(Locale.of(language));
        assertTrue(explained.contains(expected) && !explained.contains("{"), explained);
        ActionStory.of(plan, Locale.of(language)).forEach(entry -> assertFalse(entry.headline().isBlank() || entry.headline().contains("{")));
    }

    @Test
    void nobodyIsToldOfWhatIsPutAside() {
        plan.setSnoozedUntil(DUE.plusMonths(3));
        var escalation = EscalationPlan.of(plan, DUE.plusDays(14), due);
        assertEquals(0, escalation.daysOverdue());
        assertEquals(List.of(), escalation.reached());
    }

    @Test
    void organisationsThatContainEachOtherEndTheSearch() {
        var works = forum.organisation("Seeker Works");
        works.setParent(forum.organisation("Northern Ministry"));
        forum.organisation("Northern Ministry").setParent(works);
        assertEquals(List.of(), Contacts.ofOrganisation(works));
        forum.organisation("Northern Ministry").setEmail("office@north.example");
        assertEquals("office@north.example", Contacts.ofOrganisation(works).getFirst().address().orElseThrow());
    }

    @Test
    void theStoryGoesFromTheMeetingToTheEvidence() {
        var stack = forum.domain().getCommandStack();
        var director = forum.person("Director of Seekers");
        plan.setRaisedOn(LocalDate.of(2026, 2, 10));
        var first = new Written(Instant.parse("2026-03-01T23:30:00Z"), Optional.of(director));
        stack.execute(new ChangeActions(forum.domain(), forum.elements(), List.of(plan), Changes.none().withStatus(ActionStatus.IN_PROGRESS)
            .withProgress(40).withNote("Draft begun."), first));
        stack.execute(new CloseAction(forum.domain(), forum.elements(), plan, new CloseAction.Details(
            new Written(Instant.parse("2026-06-05T10:00:00Z"), Optional.of(director)),
            List.of(Proof.paper(forum.paper("Supply of seekers"))), Optional.empty())));

        List<Entry> story = ActionStory.of(plan, Locale.ENGLISH);

        assertEquals(List.of(Kind.ORIGIN, Kind.ORIGIN, Kind.RAISED, Kind.MEASURE, Kind.NOTE, Kind.DUE, Kind.NOTE, Kind.EVIDENCE, Kind.CLOSED),
            story.stream().map(Entry::kind).toList());
        assertEquals(Optional.of(forum.meeting("First meeting").getId()), story.getFirst().target());
        assertEquals("From the item: Second source", story.get(1).headline());
        assertEquals("Raised for Director of Seekers", story.get(2).headline());
        Entry note = story.get(4);
        assertEquals(ZoneId.of("Europe/Berlin"), note.zone());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), note.day(), "the day in Berlin");
        assertEquals(Optional.of(director), note.author());
        assertEquals("Now: In progress, 40 % done", note.headline());
        assertEquals(Optional.of(forum.paper("Supply of seekers").getId()), story.get(7).target());
    }

    @Test
    void whoWasToldByMailIsPartOfTheStory() {
        var list = RegisterFactory.eINSTANCE.createSentMessageList();
        forum.register().setMessageList(list);
        for (MessageState state : MessageState.values()) {
            var message = forum.elements().create(SentMessage.class, Literals.SENT_MESSAGE);
            message.setKind(MessageKind.ESCALATION);
            message.setState(state);
            message.setRecipient(forum.person("Commissioner South"));
            message.setAsOf(DUE.plusDays(14));
            message.getAbout().add(plan);
            list.getMessages().add(message);
        }

        assertEquals(List.of("2026-06-14 Escalated by mail to Commissioner South"), ActionStory.of(plan, Locale.ENGLISH).stream()
            .filter(entry -> entry.kind() == Kind.NOTE).map(entry -> entry.day().orElseThrow() + " " + entry.headline()).toList());
        assertTrue(ActionStory.of(forum.action(CONTACT), Locale.ENGLISH).stream().noneMatch(entry -> entry.kind() == Kind.NOTE));
    }

    @Test
    void evidenceLeadsToTheWebAndNowhereElse() {
        for (String link : List.of("https://example.org/plan", "javascript:alert(1)", "file:///bin/sh", "C:\\Windows\\x.exe", "")) {
            var evidence = RegisterFactory.eINSTANCE.createEvidence();
            evidence.setTitle("Plan");
            evidence.setLink(link);
            plan.getEvidence().add(evidence);
        }
        assertEquals(List.of("https://example.org/plan"), ActionStory.of(plan).stream().flatMap(entry -> entry.link().stream()).toList());
    }

    @Test
    void reopeningIsPartOfTheStory() {
        var stack = forum.domain().getCommandStack();
        ActionItem contact = forum.action(CONTACT);
        var written = new Written(Instant.parse("2026-04-01T10:00:00Z"), Optional.empty());
        stack.execute(new ReopenAction(forum.domain(), forum.elements(), contact, new ReopenAction.Details(written, "She left.",
            Optional.empty())));

        List<Entry> story = ActionStory.of(contact, Locale.ENGLISH);
        assertEquals(List.of("2026-02-20 Now: Done", "2026-04-01 Reopened"), story.stream().filter(entry -> entry.kind() == Kind.NOTE
            || entry.kind() == Kind.REOPENED).map(entry -> entry.day().orElseThrow() + " " + entry.headline()).toList());
        assertEquals("She left.", story.getLast().text());
    }
}
