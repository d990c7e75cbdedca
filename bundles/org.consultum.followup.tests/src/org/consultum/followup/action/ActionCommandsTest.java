package org.consultum.followup.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.followup.action.Changes.Due;
import org.consultum.followup.action.Changes.Parties;
import org.consultum.followup.action.Changes.Snooze;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Priority;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Commands on actions: many at once, closing with evidence, reopening, putting aside. */
class ActionCommandsTest extends CommandTestBase {

    private static final String PLAN = "Draft the supply plan";
    private static final String CONTACT = "Name a point of contact";
    private static final String VISIT = "Plan the visit";
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Written WRITTEN = new Written(Instant.parse("2026-06-15T22:30:00Z"), Optional.empty());

    private static Fixture forum() {
        return RegisterBuilder.forum().committee("Panel", panel -> panel.action(VISIT, "Secretariat", "2026-08-01", action -> { })).fixture();
    }

    private static List<ActionItem> open(Fixture forum) {
        return List.of(forum.action(PLAN), forum.action(VISIT));
    }

    private static ChangeActions change(Fixture forum, List<ActionItem> actions, Changes changes) {
        return new ChangeActions(forum.domain(), forum.elements(), actions, changes, WRITTEN);
    }

    private static CloseAction close(Fixture forum, String title, Proof... evidence) {
        return new CloseAction(forum.domain(), forum.elements(), forum.action(title), new CloseAction.Details(WRITTEN, List.of(evidence),
            Optional.of("Sent.")));
    }

    private static ReopenAction reopen(Fixture forum, String title, String reason) {
        return new ReopenAction(forum.domain(), forum.elements(), forum.action(title), new ReopenAction.Details(WRITTEN, reason,
            Optional.of(JULY)));
    }

    @TestFactory
    Stream<DynamicTest> manyActionsOfSeveralCommitteesChangeInOneGo() {
        return inAllInterleavings(ActionCommandsTest::forum,
            step("owners, due date and priority", forum -> change(forum, open(forum), Changes.none()
                .withOwners(new Parties.Add(List.of(forum.person("Commissioner South")))).withDue(new Due.On(JULY))
                .withPriority(Priority.URGENT)), forum -> open(forum).forEach(action -> {
                    assertEquals(2, action.getOwners().size());
                    assertEquals(JULY, action.getDue());
                    assertEquals(Priority.URGENT, action.getPriority());
                    assertTrue(action.getNotes().isEmpty());
                })),
            step("status with a note", forum -> change(forum, open(forum), Changes.none().withStatus(ActionStatus.WAITING).withProgress(30)
                .withWaitingFor(new Parties.Replace(List.of(forum.committee("Group")))).withNote("The group reads it.")),
                forum -> open(forum).forEach(action -> {
                    assertEquals(ActionStatus.WAITING, action.getStatus());
                    assertEquals(30, action.getProgress());
                    assertEquals("The group reads it.", action.getNotes().getLast().getText());
                    assertEquals(30, action.getNotes().getLast().getProgress());
                    assertEquals(List.of(forum.committee("Group")), action.getWaitingFor());
                })),
            step("put aside and due at the next meeting", forum -> change(forum, open(forum), Changes.none()
                .withSnooze(new Snooze.Until(JULY)).withDue(new Due.NextMeeting())), forum -> open(forum).forEach(action -> {
                    assertEquals(JULY, action.getSnoozedUntil());
                    assertNull(action.getDue());
                    assertTrue(action.isDueNextMeeting());
                })),
            step("one owner less", forum -> change(forum, open(forum), Changes.none()
                .withOwners(new Parties.Remove(List.of(forum.person("Commissioner South")))).withSnooze(new Snooze.Over())),
                forum -> open(forum).forEach(action -> {
                    assertEquals(1, action.getOwners().size());
                    assertNull(action.getSnoozedUntil());
                })),
            step("cancelled", forum -> change(forum, open(forum), Changes.none().withStatus(ActionStatus.CANCELLED)),
                forum -> open(forum).forEach(action -> {
                    assertTrue(action.isFinished());
                    assertEquals(LocalDate.of(2026, 6, 16), forum.action(PLAN).getClosedOn(), "the day in Berlin");
                })));
    }

    @TestFactory
    Stream<DynamicTest> finishedActionsAreReopenedTogetherWithANote() {
        return inAllInterleavings(ActionCommandsTest::forum, step("reopened", forum -> change(forum, List.of(forum.action(CONTACT)),
            Changes.none().withStatus(ActionStatus.OPEN).withNote("She left.")), forum -> {
                ActionItem contact = forum.action(CONTACT);
                assertEquals(List.of(ActionStatus.DONE, ActionStatus.OPEN), contact.getNotes().stream().map(note -> note.getStatus()).toList());
                assertEquals("She left.", contact.getNotes().getLast().getText());
                assertEquals(0, contact.getProgress());
                assertNull(contact.getClosedOn());
            }));
    }

    @Test
    void thousandsOfActionsAreOneEntryOfUndo() {
        var builder = RegisterBuilder.register("Many").organisation("Ministry", org.consultum.model.OrganisationKind.MINISTRY);
        Fixture many = builder.committee("Council", council -> {
            for (int i = 0; i < 5_000; i++) {
                council.action("Action " + i, "Ministry", "2026-08-01", action -> { });
            }
        }).fixture();
        String before = many.state();

        many.domain().getCommandStack().execute(change(many, many.all(ActionItem.class), Changes.none().withDue(new Due.Later(7))
            .withNote("Moved.")));

        assertTrue(many.all(ActionItem.class).stream().allMatch(action -> action.getDue().equals(LocalDate.of(2026, 8, 8))));
        many.domain().getCommandStack().undo();
        assertFalse(many.domain().getCommandStack().canUndo());
        assertEquals(before, many.state());
    }

    @Test
    void nothingChangesWhenOneOfThemCannot() {
        Fixture forum = forum();
        assertRefused("only be done with evidence", forum, change(forum, open(forum), Changes.none().withStatus(ActionStatus.DONE)));
        List<ActionItem> all = List.of(forum.action(PLAN), forum.action(CONTACT));
        assertRefused("Reopen it, and say why", forum, change(forum, all, Changes.none().withStatus(ActionStatus.OPEN)));
        assertRefused("done or cancelled", forum, change(forum, all, Changes.none().withStatus(ActionStatus.CANCELLED).withNote("Why not")));
        assertRefused("0 to 100", forum, change(forum, all, Changes.none().withProgress(101)));
        assertRefused("Nothing would change", forum, change(forum, all, Changes.none()));
    }

    @TestFactory
    Stream<DynamicTest> anActionIsClosedWithEvidenceAndReopenedWithAReason() {
        return inAllInterleavings(ActionCommandsTest::forum,
            step("half done", forum -> change(forum, List.of(forum.action(PLAN)), Changes.none().withProgress(50).withNote("Half.")),
                forum -> assertEquals(50, forum.action(PLAN).getProgress())),
            step("closed", forum -> close(forum, PLAN, Proof.paper(forum.paper("Supply of seekers")),
                Proof.link("On the web", "https://example.org/plan"), Proof.note("By telephone", "Confirmed by the chair.")), forum -> {
                    ActionItem plan = forum.action(PLAN);
                    assertEquals(ActionStatus.DONE, plan.getStatus());
                    assertEquals(100, plan.getProgress());
                    assertEquals(LocalDate.of(2026, 6, 16), plan.getClosedOn());
                    assertEquals(List.of("Supply of seekers", "On the web", "By telephone"),
                        plan.getEvidence().stream().map(evidence -> evidence.getTitle()).toList());
                    assertSame(forum.paper("Supply of seekers"), plan.getEvidence().getFirst().getPaper());
                    assertEquals("Sent.", plan.getNotes().getLast().getText());
                }),
            step("reopened", forum -> reopen(forum, PLAN, "A chapter is missing."), forum -> {
                ActionItem plan = forum.action(PLAN);
                assertEquals(ActionStatus.IN_PROGRESS, plan.getStatus());
                assertEquals(50, plan.getProgress());
                assertNull(plan.getClosedOn());
                assertEquals(JULY, plan.getDue());
                assertEquals("A chapter is missing.", plan.getNotes().getLast().getText());
                assertEquals(3, plan.getEvidence().size(), "history is kept");
            }),
            step("closed again, with the evidence that is there", forum -> close(forum, PLAN),
                forum -> assertTrue(forum.action(PLAN).isFinished())));
    }

    @Test
    void closingAndReopeningRefuseInWords() {
        Fixture forum = forum();
        assertRefused("only be done with evidence", forum, close(forum, PLAN));
        assertRefused("begins with http", forum, close(forum, PLAN, Proof.link("Plan", "javascript:alert(1)")));
        assertRefused("begins with http", forum, close(forum, PLAN, Proof.link("Plan", "https://exa mple.org")));
        assertRefused("what the evidence is", forum, close(forum, PLAN, Proof.note(" ", "Text")));
        assertRefused("already", forum, close(forum, CONTACT));
        assertRefused("nothing to reopen", forum, reopen(forum, PLAN, "Because"));
        assertRefused("Say why", forum, reopen(forum, CONTACT, " "));
        forum.committee("Panel").setClosingEvidence(true);
        assertRefused("only be done with evidence", forum, close(forum, VISIT));
    }

    @TestFactory
    Stream<DynamicTest> actionsArePutAsideAndTakenUpAgain() {
        return inAllInterleavings(ActionCommandsTest::forum,
            step("put aside", forum -> new SnoozeActions(forum.domain(), forum.all(ActionItem.class), Optional.of(JULY),
                LocalDate.of(2026, 6, 1)), forum -> {
                    open(forum).forEach(action -> assertEquals(JULY, action.getSnoozedUntil()));
                    assertNull(forum.action(CONTACT).getSnoozedUntil(), "what is done is left alone");
                }),
            step("taken up", forum -> new SnoozeActions(forum.domain(), open(forum), Optional.empty(), JULY),
                forum -> open(forum).forEach(action -> assertNull(action.getSnoozedUntil()))));
    }

    @Test
    void nothingIsPutAsideUntilToday() {
        Fixture forum = forum();
        assertRefused("after today", forum, new SnoozeActions(forum.domain(), open(forum), Optional.of(JULY), JULY));
    }
}
