package org.consultum.edit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.consultum.model.ActionStatus;
import org.consultum.model.LoopStage;
import org.consultum.model.Recommendation;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Action items and feedback loops. */
class LoopCommandsTest extends CommandTestBase {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final String PLAN = "Draft the supply plan";

    private static Fixture forum() {
        return RegisterBuilder.forum().fixture();
    }

    @TestFactory
    Stream<DynamicTest> actionsAreCreatedAndCounted() {
        return inAllInterleavings(LoopCommandsTest::forum,
            step("action", forum -> new CreateActionItem(forum.domain(), forum.elements(), forum.committee("Forum"),
                CreateActionItem.Details.of("Send the list", List.of(forum.person("Commissioner South")), JULY, forum.item("Seekers"))),
                forum -> {
                    assertEquals("A-3", forum.action("Send the list").getReference());
                    assertSame(forum.item("Seekers"), forum.action("Send the list").getOrigin());
                    assertEquals(List.of(forum.person("Commissioner South")), forum.action("Send the list").getOwners());
                }),
            step("first action of a committee", forum -> new CreateActionItem(forum.domain(), forum.elements(), forum.committee("Group"),
                CreateActionItem.Details.of("Begin", List.of(), JULY, forum.committee("Group"))), forum -> {
                    assertEquals("A-1", forum.action("Begin").getReference());
                    assertSame(forum.committee("Group"), forum.committee("Group").getActionList().getCommittee());
                }));
    }

    @TestFactory
    Stream<DynamicTest> anActionGoesOnUntilItIsDone() {
        return inAllInterleavings(LoopCommandsTest::forum,
            step("note", forum -> new AddProgressNote(forum.domain(), forum.elements(), forum.action(PLAN), new AddProgressNote.Details(
                Instant.parse("2026-05-01T10:00:00Z"), Optional.of(forum.person("Director of Seekers")), "First draft.",
                Optional.of(ActionStatus.IN_PROGRESS))),
                forum -> assertEquals(ActionStatus.IN_PROGRESS, forum.action(PLAN).getStatus())),
            step("evidence", forum -> new AddEvidence(forum.domain(), forum.elements(), forum.action(PLAN),
                new AddEvidence.Details("The plan",
                Optional.of(forum.paper("Supply of seekers")), Optional.empty())),
                forum -> assertEquals("The plan", forum.action(PLAN).getEvidence().getFirst().getTitle())),
            step("done late in the evening UTC, which is the next day in Berlin", forum -> new AddProgressNote(forum.domain(),
                forum.elements(), forum.action(PLAN), new AddProgressNote.Details(Instant.parse("2026-05-30T23:00:00Z"), Optional.empty(),
                    "Sent.", Optional.of(ActionStatus.DONE))), forum -> {
                        assertEquals(LocalDate.of(2026, 5, 31), forum.action(PLAN).getClosedOn());
                        assertEquals(100, forum.action(PLAN).getProgress());
                        assertTrue(forum.action(PLAN).isFinished());
                    }),
            step("reopened with a reason", forum -> new AddProgressNote(forum.domain(), forum.elements(), forum.action(PLAN),
                new AddProgressNote.Details(Instant.parse("2026-06-02T08:00:00Z"), Optional.empty(), "A chapter is missing.",
                    Optional.of(ActionStatus.OPEN), OptionalInt.of(80))), forum -> {
                        assertNull(forum.action(PLAN).getClosedOn());
                        assertEquals(80, forum.action(PLAN).getProgress());
                        assertEquals(80, forum.action(PLAN).getNotes().getLast().getProgress());
                    }),
            step("cancelled", forum -> new SetActionStatus(forum.domain(), forum.action(PLAN), ActionStatus.CANCELLED, JULY),
                forum -> assertEquals(JULY, forum.action(PLAN).getClosedOn())));
    }

    @Test
    void anActionThatNeedsEvidenceIsNotDoneWithout() {
        Fixture forum = forum();
        assertRefused("Add the evidence first", forum, new SetActionStatus(forum.domain(), forum.action(PLAN), ActionStatus.DONE, JULY));
        assertRefused("Add the evidence first", forum, new AddProgressNote(forum.domain(), forum.elements(), forum.action(PLAN),
            new AddProgressNote.Details(Instant.EPOCH, Optional.empty(), "Done.", Optional.of(ActionStatus.DONE))));
        assertRefused("must not be empty", forum, new AddProgressNote(forum.domain(), forum.elements(), forum.action(PLAN),
            new AddProgressNote.Details(Instant.EPOCH, Optional.empty(), "", Optional.empty())));
    }

    @Test
    void aCommitteeMayAskForEvidenceOfAllItsActions() {
        Fixture forum = forum();
        forum.action(PLAN).setEvidenceRequired(false);
        forum.committee("Forum").setClosingEvidence(true);
        assertTrue(ClosingEvidence.missing(forum.action(PLAN)));
        assertRefused("Add the evidence first", forum, new SetActionStatus(forum.domain(), forum.action(PLAN), ActionStatus.DONE, JULY));
        assertRefused("Add the evidence first", forum, new AddProgressNote(forum.domain(), forum.elements(), forum.action(PLAN),
            new AddProgressNote.Details(Instant.EPOCH, Optional.empty(), "Done.", Optional.of(ActionStatus.DONE))));
    }

    @Test
    void whatIsDoneIsNotTakenUpAgainWithoutAReason() {
        Fixture forum = forum();
        var done = forum.action("Name a point of contact");
        assertRefused("say why", forum, new SetActionStatus(forum.domain(), done, ActionStatus.OPEN, JULY));
        assertRefused("say why", forum, new AddProgressNote(forum.domain(), forum.elements(), done,
            new AddProgressNote.Details(Instant.EPOCH, Optional.empty(), " ", Optional.of(ActionStatus.OPEN))));
        assertRefused("0 to 100", forum, new AddProgressNote(forum.domain(), forum.elements(), done,
            new AddProgressNote.Details(Instant.EPOCH, Optional.empty(), "Note", Optional.empty(), OptionalInt.of(101))));
    }

    @Test
    void aNewActionWasRaisedOnTheDayOfItsMeetingOrTheDayGiven() {
        Fixture forum = forum();
        var details = CreateActionItem.Details.of("Send the list", List.of(), JULY, forum.item("Seekers"));
        forum.domain().getCommandStack().execute(new CreateActionItem(forum.domain(), forum.elements(), forum.committee("Forum"), details));
        assertEquals(LocalDate.of(2026, 6, 10), forum.action("Send the list").getRaisedOn());
        var loose = CreateActionItem.Details.of("Begin", List.of(), JULY, forum.committee("Group")).raised(JULY.minusDays(3));
        forum.domain().getCommandStack().execute(new CreateActionItem(forum.domain(), forum.elements(), forum.committee("Group"), loose));
        assertEquals(JULY.minusDays(3), forum.action("Begin").getRaisedOn());
    }

    @TestFactory
    Stream<DynamicTest> aLoopRunsFromTheRecommendationToTheReview() {
        return inAllInterleavings(LoopCommandsTest::forum,
            step("recommendation", forum -> new CreateRecommendation(forum.domain(), forum.elements(), forum.committee("Group"),
                CreateRecommendation.Details.of("Stock spare parts", List.of(forum.organisation("Seeker Works")), JULY,
                    forum.item("Seekers"))),
                forum -> assertEquals(LoopStage.MADE, loop(forum).getStage())),
            step("response", forum -> new AddResponse(forum.domain(), forum.elements(), loop(forum), new AddResponse.Details(
                ResponseKind.PARTLY_ACCEPTED, Optional.of("Half of them."), JULY, Optional.of(forum.organisation("Seeker Works")),
                Optional.empty())), forum -> assertEquals(LoopStage.ANSWERED, loop(forum).getStage())),
            step("measure", forum -> new AddMeasure(forum.domain(), forum.elements(), loop(forum), new AddMeasure.Details("Build a store",
                List.of(forum.organisation("Seeker Works")), Optional.of(JULY.plusMonths(6)))),
                forum -> assertEquals(JULY.plusMonths(6), loop(forum).nextDue())),
            step("planned review", forum -> new AddReview(forum.domain(), forum.elements(), loop(forum), AddReview.Details.planned(
                "Are there spare parts?", JULY.plusYears(1), forum.organisation("Northern Ministry"))),
                forum -> assertEquals(LoopStage.ANSWERED, loop(forum).getStage())),
            step("review", forum -> new AddReview(forum.domain(), forum.elements(), loop(forum), new AddReview.Details(Optional.empty(),
                Optional.empty(), Optional.empty(), ReviewVerdict.EFFECTIVE, Optional.of(JULY.plusYears(1)), Optional.of("There are."))),
                forum -> assertEquals(LoopStage.REVIEWED, loop(forum).getStage())),
            step("evidence", forum -> new AddEvidence(forum.domain(), forum.elements(), loop(forum).getReviews().getLast(),
                new AddEvidence.Details("Stock list", Optional.empty(), Optional.of("https://example.org/stock"))),
                forum -> assertEquals(1, loop(forum).getReviews().getLast().getEvidence().size())));
    }

    private static Recommendation loop(Fixture forum) {
        return forum.recommendation("Stock spare parts");
    }

    @Test
    void recommendationsAreCountedFromTheHighestNumberInUse() {
        Fixture forum = forum();
        forum.recommendation("Share test facilities").setReference("R-11");
        forum.recommendation("Qualify a second source").setReference("R-other");
        forum.domain().getCommandStack().execute(new CreateRecommendation(forum.domain(), forum.elements(), forum.committee("Forum"),
            CreateRecommendation.Details.of("Stock spare parts", List.of(), JULY, forum.item("Seekers"))));
        assertEquals("R-12", loop(forum).getReference());
    }

    @Test
    void aVerdictHasItsDay() {
        Fixture forum = forum();
        assertRefused("needs the day", forum, new AddReview(forum.domain(), forum.elements(),
            forum.recommendation("Share test facilities"), new AddReview.Details(Optional.empty(), Optional.empty(), Optional.empty(),
                ReviewVerdict.EFFECTIVE, Optional.empty(), Optional.empty())));
    }
}
