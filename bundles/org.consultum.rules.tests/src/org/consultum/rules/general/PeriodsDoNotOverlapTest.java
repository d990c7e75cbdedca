package org.consultum.rules.general;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class PeriodsDoNotOverlapTest {

    private final Sample sample = new Sample();
    private final PeriodsDoNotOverlap rule = new PeriodsDoNotOverlap();

    @Test
    void periodsOneAfterTheOtherAreFine() {
        sample.period("2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        sample.period("2025", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

        assertTrue(sample.find(rule, sample.committee, Map.of()).isEmpty());
    }

    @Test
    void periodsThatOverlapInTheFutureAreAnErrorOfTheLaterOne() {
        sample.period("2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        var later = sample.period("Term", LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30));

        var findings = sample.find(rule, sample.committee, Map.of());

        assertEquals(1, findings.size());
        assertSame(later, findings.getFirst().element());
        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("\"2026\" and \"Term\""), findings.getFirst().message());
    }

    @Test
    void aSharedDayIsAnOverlap() {
        sample.period("One", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        sample.period("Two", LocalDate.of(2026, 6, 30), LocalDate.of(2026, 12, 31));

        assertEquals(1, sample.find(rule, sample.committee, Map.of()).size());
    }

    @Test
    void anOverlapThatIsPastIsAWarning() {
        sample.period("One", LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30));
        sample.period("Two", LocalDate.of(2019, 6, 1), LocalDate.of(2019, 12, 31));

        assertEquals(Severity.WARNING, sample.find(rule, sample.committee, Map.of()).getFirst().severity());
    }

    @Test
    void aPeriodWithoutLastDayOverlapsAllLaterOnes() {
        sample.period("Open", LocalDate.of(2024, 1, 1), null);
        sample.period("2025", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        sample.period("2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

        assertEquals(2, sample.find(rule, sample.committee, Map.of()).size());
    }

    @Test
    void doesNotApplyToPeriodsWithoutDates() {
        sample.period("One", null, null);
        sample.period("Two", null, null);

        assertTrue(sample.find(rule, sample.committee, Map.of()).isEmpty());
    }
}
