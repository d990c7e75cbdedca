package org.consultum.defence.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.consultum.defence.programmes.rules.ForecastPast;
import org.consultum.defence.programmes.rules.GateUndecided;
import org.consultum.defence.programmes.rules.IndicatorUnread;
import org.consultum.defence.programmes.rules.MilestoneOutside;
import org.consultum.defence.programmes.rules.ReachedWithDay;
import org.consultum.defence.programmes.rules.RebaselineExplained;
import org.consultum.model.Decision;
import org.consultum.testing.RuleTrial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules about programmes")
class RulesTest {

    private final Plan plan = new Plan();

    private static void silent(RuleTrial trial) {
        assertEquals(List.of(), trial.messages());
    }

    private static void finds(RuleTrial trial, String... parts) {
        var findings = trial.findings();
        assertEquals(parts.length, findings.size(), trial.messages().toString());
        for (int i = 0; i < parts.length; i++) {
            assertTrue(findings.get(i).message().contains(parts[i]), findings.get(i).message());
            assertTrue(findings.get(i).remedy().endsWith("."), findings.get(i).remedy());
        }
    }

    @Test
    @DisplayName("find a forecast that has passed by more than the week")
    void forecastPast() {
        var milestone = plan.milestone("Award", "2026-05-01").set("forecast", "2026-06-03");
        var trial = RuleTrial.of(new ForecastPast(), plan.fixture).with("days", "7");
        silent(trial);
        finds(trial.on("2026-06-11"), "\"Award\" was expected on 3 Jun 2026");

        milestone.set("forecast", "2026-07-01");
        silent(trial);
        milestone.set("forecast", "2026-06-03").set("actual", "2026-06-05").set("state", "reached");
        silent(trial);
    }

    @Test
    @DisplayName("find a gate that was passed without a decision")
    void gate() {
        var gate = plan.milestone("Go or no go", "2026-05-01").set("kind", "gate");
        plan.milestone("Plain", "2026-05-01").set("state", "reached").set("actual", "2026-05-01");
        var trial = RuleTrial.of(new GateUndecided(), plan.fixture);
        silent(trial);

        gate.set("state", "reached").set("actual", "2026-05-01");
        finds(trial, "\"Go or no go\" was passed without");
        gate.set("decision", plan.fixture.all(Decision.class).getFirst());
        silent(trial);
    }

    @Test
    @DisplayName("find an indicator that nobody reads")
    void unread() {
        var indicator = plan.indicator("Yield", "80", "100");
        var trial = RuleTrial.of(new IndicatorUnread(), plan.fixture).with("days", "120").on("2026-05-01");
        silent(trial);
        finds(trial.on("2026-05-02"), "\"Yield\" was never read");

        plan.reading(indicator, "2026-05-01", "90");
        silent(trial);
        finds(trial.on("2026-08-30"), "was read last on 1 May 2026");
        plan.programme.set("phase", "closed");
        silent(trial);
    }

    @Test
    @DisplayName("find a milestone outside the time of its programme, by the day that counts now")
    void outside() {
        var milestone = plan.milestone("Award", "2025-12-31");
        var trial = RuleTrial.of(new MilestoneOutside(), plan.fixture);
        finds(trial, "31 Dec 2025, before the start");

        milestone.set("forecast", "2028-12-31");
        silent(trial);
        milestone.set("forecast", "2029-01-01");
        finds(trial, "1 Jan 2029, after the end");
        milestone.set("state", "dropped");
        silent(trial);
    }

    @Test
    @DisplayName("find a new baseline without its day, date or reason")
    void rebaseline() {
        var milestone = plan.milestone("Award", "2026-05-01");
        var entry = plan.rebaseline(milestone, "2026-04-01", "2026-07-01");
        var trial = RuleTrial.of(new RebaselineExplained(), plan.fixture);
        silent(trial);

        entry.set("day", null).set("to", null).set("reason", "");
        finds(trial, "has no new baseline", "does not say when", "has no reason");
    }

    @Test
    @DisplayName("find a state and a day that contradict each other")
    void reached() {
        var milestone = plan.milestone("Award", "2026-05-01").set("state", "reached");
        var trial = RuleTrial.of(new ReachedWithDay(), plan.fixture);
        finds(trial, "was reached, but not when");

        milestone.set("actual", "2026-05-03");
        silent(trial);
        milestone.set("state", "open");
        finds(trial, "is not marked as reached");
    }
}
