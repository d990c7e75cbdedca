package org.consultum.reminders;

import static org.consultum.reminders.Mailed.JUNE;
import static org.consultum.reminders.Mailed.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Element;
import org.consultum.model.EscalationTarget;
import org.consultum.model.MessageKind;
import org.consultum.model.MessageState;
import org.consultum.model.Party;
import org.consultum.model.Priority;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Response;
import org.consultum.model.ResponseKind;
import org.consultum.model.Role;
import org.consultum.model.SentMessage;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.Test;

/** Who is told what on a day. */
class RemindersTest {

    private final Fixture forum = Mailed.forum();
    private final ActionItem plan = forum.action(PLAN);

    private ActionItem action(String title, LocalDate due, Party... owners) {
        var action = forum.elements().create(ActionItem.class, Literals.ACTION_ITEM);
        action.setTitle(title);
        action.setReference("A-" + (forum.committee("Forum").getActionList().getActions().size() + 1));
        action.setDue(due);
        action.getOwners().addAll(List.of(owners));
        forum.committee("Forum").getActionList().getActions().add(action);
        return action;
    }

    private SentMessage sent(MessageKind kind, MessageState state, String address, Party recipient, LocalDate asOf,
            Element about) {
        var message = forum.elements().create(SentMessage.class, Literals.SENT_MESSAGE);
        message.setKind(kind);
        message.setState(state);
        message.setAddress(address);
        message.setRecipient(recipient);
        message.setAsOf(asOf);
        message.setMessageId("<" + kind + asOf + address + ">");
        message.getAbout().add(about);
        if (forum.register().getMessageList() == null) {
            forum.register().setMessageList(RegisterFactory.eINSTANCE.createSentMessageList());
        }
        forum.register().getMessageList().getMessages().add(message);
        return message;
    }

    private void step(int days, EscalationTarget target) {
        var step = RegisterFactory.eINSTANCE.createEscalationStep();
        step.setDaysOverdue(days);
        step.setTarget(target);
        forum.committee("Forum").getEscalation().add(step);
    }

    @Test
    void aDigestNamesWhatIsOverdueDueSoonWaitingAndCountsTheRest() {
        Party director = forum.person("Director of Seekers");
        action("Visit the works", JUNE.plusDays(3), director);
        action("Write the annual report", JUNE.plusMonths(6), director);
        action("Translate", null, director);
        action("Ask the maker", JUNE.plusMonths(2), forum.person("Commissioner South")).getWaitingFor().add(director);
        action("Put aside", JUNE.minusDays(5), director).setSnoozedUntil(JUNE.plusDays(1));
        action("Not begun", JUNE.plusDays(1), director).setBegins(JUNE.plusDays(1));
        action("Cancelled", JUNE.minusDays(1), director).setStatus(ActionStatus.CANCELLED);

        Reminder digest = Mailed.to("Director of Seekers", Mailed.on(forum, JUNE));

        String text = digest.text();
        assertEquals(MessageKind.DIGEST, digest.kind());
        assertEquals("What is expected of you: one action overdue, 3 more matters", digest.subject());
        assertTrue(text.contains("Overdue\n-------\n* A-2 Draft the supply plan\n  was due 31 May 2026, 15 days late"), text);
        assertTrue(text.contains("Due soon\n--------\n* A-3 Visit the works\n  due 18 Jun 2026"), text);
        assertTrue(text.contains("Waiting for you") && text.contains("* A-6 Ask the maker"), text);
        assertTrue(text.contains("Without a due date") && text.contains("* A-5 Translate"), text);
        assertTrue(text.contains("One more action of yours is due later."), text);
        assertFalse(text.contains("Put aside") || text.contains("Not begun") || text.contains("Cancelled"), text);
    }

    @Test
    void theMattersOfARoleWithoutAnAddressComeToItsHolder() {
        Role role = forum.named(Role.class, "Secretariat");
        action("Book the hall", JUNE, role);
        assertTrue(Mailed.to("Secretariat", Mailed.on(forum, JUNE)).text().contains("Book the hall"));

        role.setEmail(null);
        role.setHolder(forum.person("Director of Seekers"));
        String text = Mailed.to("Director of Seekers", Mailed.on(forum, JUNE)).text();
        assertTrue(text.contains("Book the hall") && text.contains(PLAN), text);
    }

    @Test
    void everyStepOfEscalationIsToldOnce() {
        step(1, EscalationTarget.OWNER);
        step(10, EscalationTarget.CHAIR);
        step(20, EscalationTarget.PARENT_COMMITTEE);
        assertEquals(List.of(), Mailed.of(MessageKind.ESCALATION, Mailed.on(forum, LocalDate.of(2026, 6, 9))));

        List<Reminder> escalations = Mailed.of(MessageKind.ESCALATION, Mailed.on(forum, JUNE));
        assertEquals(List.of("Commissioner South", "Under Secretary North"),
            escalations.stream().map(reminder -> reminder.recipient().name()).toList());
        assertTrue(escalations.getFirst().text().contains("15 days overdue. Told after 10 days"), escalations.getFirst().text());

        sent(MessageKind.ESCALATION, MessageState.SENT, "south@ministry.example", forum.person("Commissioner South"), JUNE, plan);
        sent(MessageKind.ESCALATION, MessageState.FAILED, "north@ministry.example", forum.person("Under Secretary North"), JUNE, plan);
        assertEquals(2, Mailed.of(MessageKind.ESCALATION, Mailed.on(forum, JUNE)).size(), "of the same day: the same again");
        assertEquals(List.of("Under Secretary North"), Mailed.of(MessageKind.ESCALATION, Mailed.on(forum, JUNE.plusDays(1))).stream()
            .map(reminder -> reminder.recipient().name()).toList());

        plan.setDue(JUNE);
        assertEquals(2, Mailed.of(MessageKind.ESCALATION, Mailed.on(forum, JUNE.plusDays(10))).size(), "late again after a new due date");
    }

    @Test
    void anOverdueActionSaysWhoIsToldNext() {
        step(1, EscalationTarget.OWNER);
        step(30, EscalationTarget.CHAIR);
        String text = Mailed.to("Director of Seekers", Mailed.on(forum, JUNE)).text();
        assertTrue(text.contains("if nothing happens, from 30 Jun 2026 also told: "), text);
    }

    @Test
    void whatMayHaveLeftCountsAsToldUnlessAskedOtherwise() {
        step(10, EscalationTarget.CHAIR);
        forum.person("Under Secretary North").setEmail(null);
        sent(MessageKind.ESCALATION, MessageState.PLANNED, "south@ministry.example", forum.person("Commissioner South"), JUNE, plan);
        var request = ReminderRequest.of(JUNE.plusDays(1)).onlyFor(forum.person("Commissioner South"));

        assertEquals(List.of(), Mailed.of(MessageKind.ESCALATION, Reminders.of(forum.register(), request)));
        assertEquals(1, Mailed.of(MessageKind.ESCALATION, Reminders.of(forum.register(), request.tellingAgain())).size());
    }

    @Test
    void aBodyThatOwesAResponseIsRemindedOnceAMonth() {
        var recommendation = forum.recommendation("Share test facilities");
        assertEquals(List.of(), Mailed.of(MessageKind.RESPONSE_REMINDER, Mailed.on(forum, LocalDate.of(2026, 5, 10))));

        Reminder reminder = Mailed.to("Liaison office", Mailed.on(forum, JUNE));
        assertEquals(MessageKind.RESPONSE_REMINDER, reminder.kind());
        assertTrue(reminder.text().contains("response was due 10 May 2026, 36 days late"), reminder.text());
        assertEquals(List.of(recommendation), reminder.about());

        sent(MessageKind.RESPONSE_REMINDER, MessageState.SENT, "liaison@south.example", forum.organisation("Southern Ministry"), JUNE,
            recommendation);
        assertEquals(List.of(), Mailed.of(MessageKind.RESPONSE_REMINDER, Mailed.on(forum, JUNE.plusDays(29))));
        assertEquals(1, Mailed.of(MessageKind.RESPONSE_REMINDER, Mailed.on(forum, JUNE.plusDays(30))).size());
    }

    @Test
    void whoHasAnsweredIsNotAskedAgainAndTheOthersAre() {
        var recommendation = forum.recommendation("Share test facilities");
        recommendation.getAddressees().add(forum.person("Director of Seekers"));
        var response = forum.elements().create(Response.class, Literals.RESPONSE);
        response.setKind(ResponseKind.ACCEPTED);
        response.setDate(JUNE.minusDays(60));
        response.setAuthor(forum.organisation("Southern Ministry"));
        recommendation.getResponses().add(response);

        assertEquals(List.of(), Mailed.of(MessageKind.RESPONSE_REMINDER, Mailed.on(forum, JUNE)));
        assertTrue(Mailed.to("Director of Seekers", Mailed.on(forum, JUNE)).text().contains("A recommendation to answer"));
    }

    @Test
    void newsSayWhatTheRecommendationWaitsForNow() {
        var recommendation = forum.recommendation("Qualify a second source");
        recommendation.getOriginators().add(forum.person("Under Secretary North"));
        String news = Mailed.to("Under Secretary North", Mailed.of(MessageKind.STATUS_NEWS, Mailed.on(forum, LocalDate.of(2026, 4, 1)))).text();
        assertTrue(news.contains("15 Mar 2026: Accepted\n  now: nobody responsible for one measure"), news);
    }

    @Test
    void aContactPointThatIsAnOfficeOfTheRegisterIsWrittenToAsThatOffice() {
        var point = forum.organisation("Southern Ministry").getContactPoints().getFirst();
        point.setEmail("SOUTH@ministry.example");
        action("Ask the ministry", JUNE.minusDays(1), forum.organisation("Southern Ministry"));
        action("Answer", JUNE.minusDays(1), forum.person("Commissioner South"));

        List<Reminder> toSouth = Mailed.of(MessageKind.DIGEST, Mailed.on(forum, JUNE)).stream()
            .filter(reminder -> reminder.recipient().address().orElse("").equalsIgnoreCase("south@ministry.example")).toList();

        assertEquals(1, toSouth.size());
        assertTrue(toSouth.getFirst().text().contains("Ask the ministry") && toSouth.getFirst().text().contains("Answer"));
    }

    @Test
    void aPersonAddressedReadsOfItInTheDigest() {
        forum.recommendation("Share test facilities").getAddressees().add(forum.person("Commissioner South"));
        String text = Mailed.to("Commissioner South", Mailed.of(MessageKind.DIGEST, Mailed.on(forum, JUNE))).text();
        assertTrue(text.contains("A recommendation to answer") && text.contains("R-2 Share test facilities"), text);
    }

    @Test
    void originatorsAreToldWhatBecameOfTheirAdviceSinceTheLastMessage() {
        var recommendation = forum.recommendation("Share test facilities");
        Party north = forum.person("Under Secretary North");
        recommendation.getOriginators().add(north);
        var response = forum.elements().create(Response.class, Literals.RESPONSE);
        response.setKind(ResponseKind.REJECTED);
        response.setDate(JUNE.minusDays(2));
        response.setAuthor(forum.organisation("Southern Ministry"));
        recommendation.getResponses().add(response);

        Reminder news = Mailed.to("Under Secretary North", Mailed.of(MessageKind.STATUS_NEWS, Mailed.on(forum, JUNE)));
        assertEquals("News of a recommendation", news.subject());
        assertTrue(news.text().contains("13 Jun 2026: Rejected by Southern Ministry"), news.text());
        assertTrue(news.text().contains("Nothing is expected of you"), news.text());

        sent(MessageKind.STATUS_NEWS, MessageState.SENT, "north@ministry.example", north, JUNE, recommendation);
        assertEquals(List.of(), Mailed.on(forum, JUNE.plusDays(1)).stream()
            .filter(reminder -> reminder.kind() == MessageKind.STATUS_NEWS && reminder.recipient().party() == north).toList());
        recommendation.setClosedOn(JUNE.plusDays(1));
        String closed = Mailed.to("Under Secretary North", Mailed.of(MessageKind.STATUS_NEWS, Mailed.on(forum, JUNE.plusDays(2)))).text();
        assertTrue(closed.contains("16 Jun 2026: closed") && !closed.contains("Rejected"), closed);
    }

    @Test
    void whatIsMarkedOrClosedIsNotNamed() {
        var marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel("SECRET");
        plan.setMarking(marking);
        Reminder digest = Mailed.to("Director of Seekers", Mailed.on(forum, JUNE));
        assertFalse(digest.text().contains(PLAN) || digest.html().contains(PLAN));
        assertTrue(digest.text().contains("A-2 (closed or marked; see the register)"), digest.text());

        marking.setLevel("OPEN");
        assertTrue(Mailed.to("Director of Seekers", Mailed.on(forum, JUNE)).text().contains(PLAN));
        forum.item("Second source").setClosed(true);
        assertFalse(Mailed.to("Director of Seekers", Mailed.on(forum, JUNE)).text().contains(PLAN), "its origin is closed");
    }

    @Test
    void onlyOnePersonOrOneCommitteeCanBeAskedFor() {
        action("Book the hall", JUNE, forum.named(Role.class, "Secretariat"));
        var request = ReminderRequest.of(JUNE);
        assertEquals(List.of("Director of Seekers"), Reminders.of(forum.register(), request.onlyFor(forum.person("Director of Seekers")))
            .stream().map(reminder -> reminder.recipient().name()).toList());
        assertEquals(List.of(), Reminders.of(forum.register(), request.onlyOf(forum.committee("Group"))));
        assertEquals(List.of(), Reminders.of(forum.register(), request.onlyFor(forum.organisation("Northern Ministry"))));
    }

    @Test
    void theSameDayGivesTheSameAndAnotherDayAnother() {
        List<Reminder> first = Mailed.on(forum, JUNE);
        assertEquals(first, Mailed.on(forum, JUNE));
        assertNotEquals(first.getFirst().messageId(), Mailed.on(forum, JUNE.plusDays(1)).getFirst().messageId());
        assertEquals(first.size(), first.stream().map(Reminder::messageId).distinct().count());
        assertEquals("2026-06-15T08:00+02:00[Europe/Berlin]", first.getFirst().date().toString());
    }

    @Test
    void everybodyReadsTheirLanguageAndEnglishWhereThereIsNone() {
        Party director = forum.person("Director of Seekers");
        for (var expected : List.of("de|einen|Was von Ihnen erwartet wird: eine Aufgabe überfällig", "ja|15 日超過|対応のお願い：期限超過 1 件",
                "vi|quá 15 ngày|Việc cần quý vị thực hiện: 1 việc quá hạn", "fi|15 days late|What is expected of you: one action overdue",
                "no language!|15 days late|What is expected of you: one action overdue")) {
            String[] parts = expected.split("\\|");
            director.setLanguage(parts[0]);
            Reminder digest = Mailed.to("Director of Seekers", Mailed.on(forum, JUNE));
            assertEquals(parts[2], digest.subject());
            assertTrue("de".equals(parts[0]) || digest.text().contains(parts[1]), digest.text());
        }
    }

    @Test
    void manyMattersAreCounted() {
        Party director = forum.person("Director of Seekers");
        for (int i = 0; i < 70; i++) {
            action("Action " + i, JUNE.minusDays(i + 1), director).setPriority(Priority.HIGH);
        }
        String text = Mailed.to("Director of Seekers", Mailed.of(MessageKind.DIGEST, Mailed.on(forum, JUNE))).text();
        assertTrue(text.contains("Overdue (71)") && text.contains("21 more are in the register."), text);
    }
}
