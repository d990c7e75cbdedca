package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class ActionInTimeTest {

    private static final Map<String, String> AT_ONCE = Map.of("graceDays", "0");

    private final Sample sample = new Sample();
    private final ActionInTime rule = new ActionInTime();

    private ActionItem due(int daysFromToday) {
        ActionItem action = sample.action("Report");
        action.setDue(TODAY.plusDays(daysFromToday));
        return action;
    }

    @Test
    void anActionDueLaterIsFine() {
        assertTrue(sample.find(rule, due(1), AT_ONCE).isEmpty());
    }

    @Test
    void anActionDueTodayIsNotLateYet() {
        assertTrue(sample.find(rule, due(0), AT_ONCE).isEmpty());
        assertEquals(1, sample.find(rule, due(0), AT_ONCE, TODAY.plusDays(1)).size());
    }

    @Test
    void anActionDueBeforeIsWarnedOfWithItsDays() {
        var findings = sample.find(rule, due(-3), AT_ONCE);

        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertEquals("The action \"Report\" was due on 2026-06-07 and is 3 days late.", findings.getFirst().message());
    }

    @Test
    void daysOfGraceAreGiven() {
        assertTrue(sample.find(rule, due(-3), Map.of("graceDays", "3")).isEmpty());
        assertEquals(1, sample.find(rule, due(-4), Map.of("graceDays", "3")).size());
    }

    @Test
    void aSnoozedActionIsNotExpectedBeforeThatDay() {
        var action = due(-3);
        action.setSnoozedUntil(TODAY.plusDays(1));

        assertTrue(sample.find(rule, action, AT_ONCE).isEmpty());
        assertEquals(1, sample.find(rule, action, AT_ONCE, TODAY.plusDays(1)).size());
    }

    @Test
    void doesNotApplyToWhatIsFinishedOrHasNoDay() {
        var done = due(-3);
        done.setStatus(ActionStatus.DONE);

        assertTrue(sample.find(rule, done, AT_ONCE).isEmpty());
        assertTrue(sample.find(rule, sample.action("Some day"), AT_ONCE).isEmpty());
    }
}
