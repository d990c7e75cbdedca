package org.consultum.model.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.consultum.model.ImplementationClass;
import org.consultum.model.LoopStage;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Recommendation;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;
import org.consultum.testing.LoopBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a feedback loop stands, from what has happened to its recommendation. */
class LoopsTest {

    private static Recommendation loop(Consumer<LoopBuilder> content) {
        return RegisterBuilder.register("Loops").organisation("Ministry", OrganisationKind.MINISTRY)
            .committee("Council", council -> council.recommendation("Recommendation", "Ministry", "2026-01-10", content)).fixture()
            .recommendation("Recommendation");
    }

    private static Arguments graph(String what, LoopStage stage, ImplementationClass implementation, String nextDue,
            Consumer<LoopBuilder> content) {
        return Arguments.of(what, stage, implementation, nextDue, content);
    }

    static Stream<Arguments> graphs() {
        var none = ImplementationClass.NONE;
        var partly = ImplementationClass.PARTLY;
        var fully = ImplementationClass.FULLY;
        return Stream.of(
            graph("made, nothing due", LoopStage.MADE, none, "", loop -> { }),
            graph("made, a response is due", LoopStage.MADE, none, "2026-04-10", loop -> loop.responseDue("2026-04-10")),
            graph("accepted, so the response is no longer due", LoopStage.ANSWERED, none, "", loop -> loop.responseDue("2026-04-10")
                .response(ResponseKind.ACCEPTED, "2026-03-01")),
            graph("rejected", LoopStage.ANSWERED, none, "", loop -> loop.response(ResponseKind.REJECTED, "2026-03-01")),
            graph("a measure is planned", LoopStage.ANSWERED, none, "2026-12-31", loop -> loop
                .response(ResponseKind.ACCEPTED, "2026-03-01").measure("M", measure -> measure.setDue(LocalDate.of(2026, 12, 31)))),
            graph("a measure is planned before anybody answered", LoopStage.MADE, none, "2026-04-10", loop -> loop
                .responseDue("2026-04-10").measure("M", measure -> measure.setDue(LocalDate.of(2026, 12, 31)))),
            graph("a measure has begun", LoopStage.UNDER_WAY, none, "", loop -> loop.measure("M", 10, none)),
            graph("a measure has begun though nobody answered", LoopStage.UNDER_WAY, partly, "2026-04-10", loop -> loop
                .responseDue("2026-04-10").measure("M", 0, partly)),
            graph("a milestone is reached", LoopStage.UNDER_WAY, none, "2026-09-30", loop -> loop.measure("M", 0, none)
                .milestone("first", "2026-05-31", "2026-05-30").milestone("second", "2026-09-30", "")),
            graph("one of two measures is complete", LoopStage.UNDER_WAY, partly, "2026-08-01", loop -> loop.measure("M", 100, fully)
                .measure("N", measure -> measure.setDue(LocalDate.of(2026, 8, 1)))),
            graph("all measures are complete", LoopStage.DONE, fully, "", loop -> loop.measure("M", 100, fully).measure("N", 100, fully)),
            graph("complete by its day", LoopStage.DONE, none, "", loop -> loop.measure("M", measure -> {
                measure.setDue(LocalDate.of(2026, 8, 1));
                measure.setCompletedOn(LocalDate.of(2026, 7, 1));
            })),
            graph("complete, but only partly implemented", LoopStage.DONE, partly, "", loop -> loop.measure("M", 100, partly)),
            graph("complete, one fully and one not at all", LoopStage.DONE, partly, "", loop -> loop.measure("M", 100, fully)
                .measure("N", 100, none)),
            graph("the review is planned", LoopStage.DONE, fully, "2027-01-10", loop -> loop.measure("M", 100, fully)
                .review(ReviewVerdict.PENDING, "2027-01-10")),
            graph("reviewed as effective", LoopStage.REVIEWED, fully, "", loop -> loop.measure("M", 100, fully)
                .review(ReviewVerdict.EFFECTIVE, "2027-01-10")),
            graph("reviewed as ineffective, and again to be reviewed", LoopStage.REVIEWED, fully, "2028-01-10", loop -> loop
                .measure("M", 100, fully).review(ReviewVerdict.INEFFECTIVE, "2027-01-10").review(ReviewVerdict.PENDING, "2028-01-10")),
            graph("reviewed before all measures are complete", LoopStage.REVIEWED, none, "2026-08-01", loop -> loop
                .measure("M", measure -> measure.setDue(LocalDate.of(2026, 8, 1))).review(ReviewVerdict.PARTLY_EFFECTIVE, "2026-07-01")),
            graph("closed, so nothing is due", LoopStage.CLOSED, none, "", loop -> loop.responseDue("2026-04-10")
                .closed("2026-05-01", "Overtaken by events.")),
            graph("closed after everything", LoopStage.CLOSED, fully, "", loop -> loop.response(ResponseKind.ACCEPTED, "2026-03-01")
                .measure("M", 100, fully).review(ReviewVerdict.EFFECTIVE, "2027-01-10").closed("2027-02-01", "Done.")),
            graph("the earliest day counts", LoopStage.UNDER_WAY, none, "2026-06-01", loop -> loop.responseDue("2026-07-01")
                .measure("M", 10, none).milestone("late", "2026-09-30", "").milestone("early", "2026-06-01", "")
                .review(ReviewVerdict.PENDING, "2026-08-01")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void loop(String what, LoopStage stage, ImplementationClass implementation, String nextDue, Consumer<LoopBuilder> content) {
        Recommendation recommendation = loop(content);
        assertEquals(stage, recommendation.getStage());
        assertEquals(implementation, recommendation.getImplementation());
        if (nextDue.isEmpty()) {
            assertNull(recommendation.nextDue());
        } else {
            assertEquals(LocalDate.parse(nextDue), recommendation.nextDue());
        }
    }
}
