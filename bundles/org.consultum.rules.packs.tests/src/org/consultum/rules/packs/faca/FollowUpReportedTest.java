package org.consultum.rules.packs.faca;

import static org.consultum.rules.packs.Boards.staffed;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.consultum.model.ResponseKind;
import org.consultum.rules.packs.Trial;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.testing.LoopBuilder;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;

class FollowUpReportedTest {

    private final Trial trial = Trial.of("faca", "F-15");

    private static RegisterBuilder recommendation(Consumer<LoopBuilder> loop) {
        return staffed(board -> board.recommendation("Buy together", "Works", "2025-06-10", loop));
    }

    @Test
    void aResponseIsAFollowUp() {
        trial.silent(recommendation(loop -> loop.response(ResponseKind.ACCEPTED, "2026-01-10")), "2027-01-01");
    }

    @Test
    void theSameDayAYearLaterIsInTime() {
        trial.silent(recommendation(loop -> { }), "2026-06-10");
    }

    @Test
    void aDayLaterItIsMissing() {
        trial.finds(recommendation(loop -> { }), "2026-06-11", Severity.WARNING, "reported on 2025-06-10", "within 12 months");
    }

    @Test
    void theDayItWasTransmittedCounts() {
        trial.silent(recommendation(loop -> loop.with(one -> one.setTransmittedOn(LocalDate.of(2025, 9, 1)))), "2026-08-01");
        trial.finds(recommendation(loop -> loop.with(one -> one.setTransmittedOn(LocalDate.of(2025, 9, 1)))), "2026-09-02",
            Severity.WARNING);
    }

    @Test
    void doesNotApplyToOneThatIsClosedOrHasNoDay() {
        trial.silent(recommendation(loop -> loop.closed("2025-07-01", "Withdrawn")), "2027-01-01");
        trial.silent(recommendation(loop -> loop.with(one -> one.setMadeOn(null))), "2027-01-01");
    }
}
