package org.consultum.defence.risks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.defence.risks.Matrix.Level;
import org.consultum.spi.section.ItemFields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A risk")
class RiskTest {

    private final Worries worries = new Worries();

    @Test
    @DisplayName("has a level by likelihood times impact and the borders of the register")
    void levels() {
        Matrix matrix = Matrix.of(ItemFields.of(worries.section.element()));
        assertEquals(new Matrix(5, 10, 17, 9), matrix, "the matrix of the plugin");
        assertEquals(Level.LOW, matrix.level(4));
        assertEquals(Level.MEDIUM, matrix.level(5));
        assertEquals(Level.MEDIUM, matrix.level(9));
        assertEquals(Level.HIGH, matrix.level(10));
        assertEquals(Level.HIGH, matrix.level(16));
        assertEquals(Level.SEVERE, matrix.level(20));

        worries.section.set("severeFrom", 12);
        assertEquals(Level.SEVERE, worries.standing().matrix().level(12), "the register decides");
    }

    @Test
    @DisplayName("has no score off the scale")
    void scale() {
        assertEquals(OptionalInt.of(25), Matrix.score(5, 5));
        assertEquals(OptionalInt.empty(), Matrix.score(0, 3));
        assertEquals(OptionalInt.empty(), Matrix.score(3, 6));
        assertEquals(OptionalInt.empty(), Matrix.score(-1, -1));
    }

    @Test
    @DisplayName("remains as it was until something else is entered")
    void residual() {
        assertEquals(OptionalInt.of(12), worries.standing().residual());

        worries.risk.set("residualLikelihood", 2);
        assertEquals(OptionalInt.of(8), worries.standing().residual());
        assertEquals(OptionalInt.of(12), worries.standing().inherent());
    }

    @Test
    @DisplayName("above the appetite needs a measure that is planned or under way, or that it is accepted")
    void unmitigated() {
        assertTrue(worries.standing().unmitigated());
        var measure = worries.measure("Second source", "2026-12-31");
        assertFalse(worries.standing().unmitigated());
        measure.set("state", "done").set("done", "2026-06-01");
        assertTrue(worries.standing().unmitigated(), "what is done has not brought it below the appetite");
        worries.risk.set("residualImpact", 3);
        assertFalse(worries.standing().unmitigated(), "nine is the appetite");
        worries.risk.set("residualImpact", 4).set("state", "accepted");
        assertFalse(worries.standing().unmitigated());
    }

    @Test
    @DisplayName("that became an issue is settled step by step: the last that has begun and not ended is the present one")
    void steps() {
        var first = worries.step("negotiation", "2026-03-05", "2026-04-30");
        var issue = new Issue(ItemFields.of(worries.issue.element()));
        assertEquals(Optional.of("negotiation"), issue.current().map(step -> step.level().getLiteral()));

        first.set("ended", "2026-04-28").set("outcome", "notSettled");
        assertEquals(Optional.empty(), issue.current());
        worries.step("liaisonOffices", "2026-05-02", "2026-06-30");
        worries.pen.item("DisputeStep", "later");
        assertEquals(Optional.of("liaisonOffices"), issue.current().map(step -> step.level().getLiteral()));
    }
}
