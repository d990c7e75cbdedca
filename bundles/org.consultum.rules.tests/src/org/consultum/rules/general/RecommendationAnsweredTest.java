package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Response;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class RecommendationAnsweredTest {

    private static final Map<String, String> AT_ONCE = Map.of("graceDays", "0");

    private final Sample sample = new Sample();
    private final RecommendationAnswered rule = new RecommendationAnswered();

    private Recommendation due(int daysFromToday) {
        Recommendation recommendation = sample.recommendation("Build a stock");
        recommendation.setResponseDue(TODAY.plusDays(daysFromToday));
        return recommendation;
    }

    @Test
    void anAnsweredRecommendationIsFine() {
        var recommendation = due(-30);
        recommendation.getResponses().add(sample.create(Response.class, RegisterPackage.Literals.RESPONSE));

        assertTrue(sample.find(rule, recommendation, AT_ONCE).isEmpty());
    }

    @Test
    void aResponseThatIsLateIsWarnedOf() {
        var findings = sample.find(rule, due(-30), AT_ONCE);

        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("was due on 2026-05-11 and is 30 days late"), findings.getFirst().message());
    }

    @Test
    void aResponseDueTodayIsNotLateYet() {
        assertTrue(sample.find(rule, due(0), AT_ONCE).isEmpty());
        assertEquals(1, sample.find(rule, due(-1), AT_ONCE).size());
        assertTrue(sample.find(rule, due(-1), Map.of("graceDays", "1")).isEmpty());
    }

    @Test
    void doesNotApplyWithoutADayOrWhenTheLoopIsClosed() {
        var closed = due(-30);
        closed.setClosedOn(TODAY.minusDays(1));

        assertTrue(sample.find(rule, closed, AT_ONCE).isEmpty());
        assertTrue(sample.find(rule, sample.recommendation("Some day"), AT_ONCE).isEmpty());
    }
}
