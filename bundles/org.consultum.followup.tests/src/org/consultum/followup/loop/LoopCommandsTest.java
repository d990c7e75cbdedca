package org.consultum.followup.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.consultum.edit.command.AddMeasure;
import org.consultum.followup.action.Proof;
import org.consultum.followup.action.Written;
import org.consultum.followup.loop.LoopHistory.What;
import org.consultum.model.ImplementationClass;
import org.consultum.model.LoopStage;
import org.consultum.model.Measure;
import org.consultum.model.Recommendation;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The steps of a loop from sending it to its end and beyond. */
class LoopCommandsTest extends CommandTestBase {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 12);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final String SHARE = "Share test facilities";

    private static Fixture forum() {
        return RegisterBuilder.forum().fixture();
    }

    private static Recommendation share(Fixture forum) {
        return forum.recommendation(SHARE);
    }

    private static Recommendation source(Fixture forum) {
        return forum.recommendation("Qualify a second source");
    }

    private static Written written(Fixture forum) {
        return new Written(Instant.parse("2026-07-01T10:00:00Z"), Optional.of(forum.person("Under Secretary North")));
    }

    private static LoopStatus status(Recommendation loop) {
        return LoopStatus.of(LoopFacts.of(loop), LocalDate.of(2026, 8, 1));
    }

    private static RecordMeasureProgress.Details report(Fixture forum, String text, OptionalInt progress,
            Optional<ImplementationClass> implementation) {
        return new RecordMeasureProgress.Details(written(forum), JULY, Optional.of(text), progress, implementation, List.of());
    }

    private static RecordResponse respond(Fixture forum, ResponseKind kind, String reason) {
        return new RecordResponse(forum.domain(), forum.elements(), share(forum), new RecordResponse.Details(kind, Optional.of(reason),
            LocalDate.of(2026, 4, 2), Optional.of(forum.person("Commissioner South")), Optional.of(forum.paper("Terms of reference"))));
    }

    private static Measure access(Fixture forum) {
        return share(forum).getMeasures().getFirst();
    }

    @TestFactory
    Stream<DynamicTest> aLoopGoesThroughAllItsSteps() {
        return inAllInterleavings(LoopCommandsTest::forum,
            step("sent", forum -> new TransmitRecommendation(forum.domain(), share(forum), MARCH, Optional.of(MARCH.plusMonths(2))),
                forum -> {
                    assertEquals(MARCH, share(forum).getTransmittedOn());
                    assertEquals(MARCH.plusMonths(2), share(forum).getResponseDue());
                }),
            step("answered in part", forum -> respond(forum, ResponseKind.PARTLY_ACCEPTED, "Two of four sites."), forum -> {
                assertEquals(LoopStage.ANSWERED, share(forum).getStage());
                assertSame(forum.paper("Terms of reference"), share(forum).getResponses().getFirst().getDocument());
            }),
            step("measure with milestones", forum -> new AddMeasure(forum.domain(), forum.elements(), share(forum),
                new AddMeasure.Details("Open the sites", List.of(forum.organisation("Southern Ministry")), Optional.of(JULY),
                    Optional.of("One by one."), List.of(new AddMeasure.Planned("First site", Optional.of(MARCH.plusMonths(3)))),
                    List.of(forum.action("Draft the supply plan")))),
                forum -> assertEquals("NotBegun", status(share(forum)).reason().getClass().getSimpleName())),
            step("progress", forum -> new RecordMeasureProgress(forum.domain(), forum.elements(), access(forum),
                new RecordMeasureProgress.Details(written(forum), JULY, Optional.of("The first is open."), OptionalInt.of(50),
                    Optional.of(ImplementationClass.PARTLY), List.of(access(forum).getMilestones().getFirst()))), forum -> {
                        assertEquals(LoopStage.UNDER_WAY, share(forum).getStage());
                        assertEquals(JULY, access(forum).getMilestones().getFirst().getReachedOn());
                        assertEquals(50, access(forum).getNotes().getFirst().getProgress());
                        assertNull(access(forum).getCompletedOn());
                    }),
            step("complete", forum -> new RecordMeasureProgress(forum.domain(), forum.elements(), access(forum),
                report(forum, "All are open.", OptionalInt.of(100), Optional.of(ImplementationClass.FULLY))), forum -> {
                    assertEquals(LoopStage.DONE, share(forum).getStage());
                    assertEquals(JULY, access(forum).getCompletedOn());
                }),
            step("reviewed", forum -> new RecordReview(forum.domain(), forum.elements(), share(forum),
                Optional.of(share(forum).getReviews().getFirst()), new RecordReview.Details(ReviewVerdict.INEFFECTIVE, JULY.plusDays(9),
                    Optional.of(forum.organisation("Northern Ministry")), Optional.of("Nobody comes."),
                    List.of(Proof.link("Bookings", "https://example.org/bookings")))), forum -> {
                        assertEquals(LoopStage.REVIEWED, share(forum).getStage());
                        assertEquals("Bookings", share(forum).getReviews().getFirst().getEvidence().getFirst().getTitle());
                    }),
            step("lesson", forum -> new LearnLesson(forum.domain(), forum.elements(), forum.committee("Forum"), new LearnLesson.Details(
                "Tell those who could come", Optional.empty(), List.of("sites", " ", "sites"), JULY, List.of(share(forum)))), forum -> {
                    assertEquals(List.of("Tell those who could come"),
                        Lessons.from(forum.register(), share(forum)).stream().map(lesson -> lesson.getTitle()).toList());
                    assertEquals(List.of("sites"), Lessons.in(forum.register()).findFirst().orElseThrow().getTopics());
                }),
            step("reopened in another committee", LoopCommandsTest::reopen, forum -> {
                Recommendation successor = forum.recommendation("Pay for the way to test facilities");
                assertEquals("R-1", successor.getReference());
                assertSame(share(forum), successor.getAncestor());
                assertEquals(List.of(successor), Descendants.of(share(forum)));
                assertEquals("Nobody comes.", share(forum).getClosedReason());
                assertEquals("Reopened", LoopStatus.of(Descendants.in(forum.register()).facts(share(forum)), JULY).reason().getClass()
                    .getSimpleName());
            }));
    }

    private static Command reopen(Fixture forum) {
        return new ReopenLoop(forum.domain(), forum.elements(), share(forum), new ReopenLoop.Details(forum.committee("Group"),
            "Pay for the way to test facilities", Optional.empty(), Optional.empty(), List.of(forum.organisation("Southern Ministry")),
            JULY.plusDays(10), Optional.of(JULY.plusMonths(3)), Optional.of(forum.meeting("Second meeting")), "Nobody comes.",
            Optional.empty(), written(forum)));
    }

    @TestFactory
    Stream<DynamicTest> aLoopIsClosedOnlyWhenItIsSaidWhatBecomesOfOpenMeasures() {
        return inAllInterleavings(LoopCommandsTest::forum,
            step("review planned", forum -> new PlanReview(forum.domain(), forum.elements(), source(forum), "Are there two sources?",
                JULY.plusYears(1), Optional.empty()), forum -> assertEquals(1, source(forum).getReviews().size())),
            step("closed", forum -> new CloseLoop(forum.domain(), forum.elements(), source(forum), new CloseLoop.Details(JULY,
                "The part is no longer made.", Optional.of("Stopped."), written(forum))), forum -> {
                    assertEquals(LoopStage.CLOSED, source(forum).getStage());
                    assertEquals("Stopped.", source(forum).getMeasures().getFirst().getNotes().getLast().getText());
                }));
    }

    @Test
    void whatIsMissingIsRefusedInWords() {
        Fixture forum = forum();
        assertRefused("addressed to nobody", forum, new TransmitRecommendation(forum.domain(), nobody(forum), MARCH, Optional.empty()));
        assertRefused("before it is sent", forum, new TransmitRecommendation(forum.domain(), share(forum), MARCH,
            Optional.of(MARCH.minusDays(1))));
        assertRefused("before the day the recommendation was made", forum, new TransmitRecommendation(forum.domain(), share(forum),
            MARCH.minusYears(1), Optional.empty()));
        assertRefused("Give the reason", forum, respond(forum, ResponseKind.REJECTED, " "));
        Measure measure = source(forum).getMeasures().getFirst();
        assertRefused("how far the measure was implemented", forum, new RecordMeasureProgress(forum.domain(), forum.elements(), measure,
            report(forum, "Done.", OptionalInt.of(100), Optional.empty())));
        assertRefused("between 0 and 100", forum, new RecordMeasureProgress(forum.domain(), forum.elements(), measure,
            report(forum, "Done.", OptionalInt.of(101), Optional.empty())));
        assertRefused("what there is to report", forum, new RecordMeasureProgress(forum.domain(), forum.elements(), measure,
            report(forum, " ", OptionalInt.empty(), Optional.empty())));
        assertRefused("One measure is not complete: Select the second source", forum, new CloseLoop(forum.domain(), forum.elements(),
            source(forum), new CloseLoop.Details(JULY, "Enough.", Optional.empty(), written(forum))));
        assertRefused("why the loop is closed", forum, new CloseLoop(forum.domain(), forum.elements(), share(forum),
            new CloseLoop.Details(JULY, " ", Optional.empty(), written(forum))));
        assertRefused("needs a conclusion", forum, new RecordReview(forum.domain(), forum.elements(), share(forum), Optional.empty(),
            new RecordReview.Details(ReviewVerdict.INEFFECTIVE, JULY, Optional.empty(), Optional.empty(), List.of())));
        assertRefused("what the review found", forum, new RecordReview(forum.domain(), forum.elements(), share(forum), Optional.empty(),
            new RecordReview.Details(ReviewVerdict.PENDING, JULY, Optional.empty(), Optional.of("?"), List.of())));
        assertRefused("what the review asks", forum, new PlanReview(forum.domain(), forum.elements(), share(forum), " ", JULY,
            Optional.empty()));
        assertRefused("what the lesson was learned from", forum, new LearnLesson(forum.domain(), forum.elements(),
            forum.committee("Forum"), new LearnLesson.Details("L", Optional.empty(), List.of(), JULY, List.of())));
    }

    private static Recommendation nobody(Fixture forum) {
        source(forum).getAddressees().clear();
        return source(forum);
    }

    @Test
    void aClosedLoopIsOnlyReopened() {
        Fixture forum = forum();
        share(forum).setClosedOn(MARCH);
        assertRefused("Reopen it as a new recommendation", forum, respond(forum, ResponseKind.ACCEPTED, ""));

        forum.domain().getCommandStack().execute(reopen(forum));

        assertEquals(MARCH, share(forum).getClosedOn(), "the day of the first end stays");
    }

    @Test
    void theHistoryTellsWhatHappenedDayByDay() {
        Fixture forum = forum();
        var stack = forum.domain().getCommandStack();
        stack.execute(new TransmitRecommendation(forum.domain(), source(forum), LocalDate.of(2026, 2, 11), Optional.empty()));
        stack.execute(new RecordMeasureProgress(forum.domain(), forum.elements(), source(forum).getMeasures().getFirst(),
            report(forum, "Two offers.", OptionalInt.of(70), Optional.empty())));
        stack.execute(new CloseLoop(forum.domain(), forum.elements(), source(forum), new CloseLoop.Details(JULY.plusDays(1), "Enough.",
            Optional.of("Goes on without us."), written(forum))));

        var history = LoopHistory.of(source(forum), List.of(), ZoneId.of("Europe/Berlin"));

        assertEquals(List.of(What.MADE, What.TRANSMITTED, What.RESPONDED, What.MILESTONE_REACHED, What.PROGRESS, What.PROGRESS,
            What.CLOSED), history.stream().map(LoopHistory.Event::what).toList());
        assertEquals(OptionalInt.of(70), history.get(4).percentage());
        assertEquals("Enough.", history.getLast().text());
    }
}
