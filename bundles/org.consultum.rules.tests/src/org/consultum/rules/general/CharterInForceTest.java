package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class CharterInForceTest {

    private static final Map<String, String> NINETY_DAYS = Map.of("warnDays", "90");

    private final Sample sample = new Sample();
    private final CharterInForce rule = new CharterInForce();

    @Test
    void aCharterThatRunsOnIsFine() {
        sample.charter(TODAY.minusYears(1), TODAY.plusYears(1));

        assertTrue(sample.find(rule, sample.committee, NINETY_DAYS).isEmpty());
    }

    @Test
    void aLapsedCharterIsAnError() {
        var charter = sample.charter(TODAY.minusYears(2), TODAY.minusDays(1));

        var findings = sample.find(rule, sample.committee, NINETY_DAYS);

        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertSame(charter, findings.getFirst().element());
        assertTrue(findings.getFirst().message().contains("lapsed on 2026-06-09"), findings.getFirst().message());
    }

    @Test
    void aCharterLapsesAtTheBeginningOfItsLastDay() {
        sample.charter(TODAY.minusYears(2), TODAY);

        assertEquals(Severity.ERROR, sample.find(rule, sample.committee, NINETY_DAYS).getFirst().severity());
        assertEquals(Severity.WARNING, sample.find(rule, sample.committee, NINETY_DAYS, TODAY.minusDays(1)).getFirst().severity());
    }

    @Test
    void theWarningBeginsOnTheNinetiethDayBefore() {
        sample.charter(TODAY.minusYears(2), TODAY.plusDays(90));

        assertEquals(Severity.WARNING, sample.find(rule, sample.committee, NINETY_DAYS).getFirst().severity());
        assertTrue(sample.find(rule, sample.committee, NINETY_DAYS, TODAY.minusDays(1)).isEmpty());
    }

    @Test
    void theCharterThatRunsLongestCountsOnceItIsAdopted() {
        sample.charter(TODAY.minusYears(2), TODAY.minusDays(1));
        sample.charter(TODAY, null);

        assertTrue(sample.find(rule, sample.committee, NINETY_DAYS).isEmpty());
        assertEquals(1, sample.find(rule, sample.committee, NINETY_DAYS, TODAY.minusDays(1)).size());
    }

    @Test
    void doesNotApplyWithoutCharterOrAfterTheEnd() {
        assertTrue(sample.find(rule, sample.committee, NINETY_DAYS).isEmpty());
        sample.charter(TODAY.minusYears(2), TODAY.minusDays(1));
        sample.committee.setDissolved(TODAY.minusDays(1));
        assertTrue(sample.find(rule, sample.committee, NINETY_DAYS).isEmpty());
    }
}
