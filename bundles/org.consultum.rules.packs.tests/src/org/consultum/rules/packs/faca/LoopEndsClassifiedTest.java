package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.staffed;

import java.util.function.Consumer;
import org.consultum.model.ImplementationClass;
import org.consultum.model.ResponseKind;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.LoopBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class LoopEndsClassifiedTest {

    private final Trial trial = Trial.of("faca", "F-17");

    private static RegisterBuilder recommendation(Consumer<LoopBuilder> loop) {
        return staffed(board -> board.recommendation("Buy together", "Works", "2025-06-10", loop));
    }

    @Test
    void aResponseAndAMeasureMakeItComplete() {
        trial.silent(recommendation(loop -> loop.response(ResponseKind.ACCEPTED, "2026-01-10")
            .measure("Joint tender", 100, ImplementationClass.FULLY).closed("2026-05-01", "Done")), "2026-06-10");
    }

    @Test
    void withoutAResponseItEndedTooEarly() {
        trial.finds(recommendation(loop -> loop.closed("2026-05-01", "Done")), "2026-06-10", Severity.WARNING,
            "closed on 2026-05-01 without a response");
    }

    @Test
    void withoutAMeasureItIsNotClassified() {
        trial.finds(recommendation(loop -> loop.response(ResponseKind.PARTLY_ACCEPTED, "2026-01-10").closed("2026-05-01", "Done")),
            "2026-06-10", Severity.WARNING, "without saying how far it was implemented");
    }

    @Test
    void whatWasRejectedNeedsNoMeasure() {
        trial.silent(recommendation(loop -> loop.response(ResponseKind.REJECTED, "2026-01-10").closed("2026-05-01", "Rejected")),
            "2026-06-10");
    }

    @Test
    void doesNotApplyWhileItIsOpen() {
        trial.silent(recommendation(loop -> { }), "2026-06-10");
    }
}
