package org.consultum.defence.programmes;

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

    @Test
    @DisplayName("find a forecast that has passed by more than the week")
    void forecastPast() {
        var milestone = plan.milestone("Award", "2026-05-01").set("forecast", "2026-06-03");
        var trial = RuleTrial.of(new ForecastPast(), plan.fixture).with("days", "7");
        trial.findsNothing();
        trial.on("2026-06-11").finds("\"Award\" was expected on 3 Jun 2026");

        milestone.set("forecast", "2026-07-01");
        trial.findsNothing();
        milestone.set("forecast", "2026-06-03").set("actual", "2026-06-05").set("state", "reached");
        trial.findsNothing();
    }

    @Test
    @DisplayName("find a gate that was passed without a decision")
    void gate() {
        var gate = plan.milestone("Go or no go", "2026-05-01").set("kind", "gate");
        plan.milestone("Plain", "2026-05-01").set("state", "reached").set("actual", "2026-05-01");
        var trial = RuleTrial.of(new GateUndecided(), plan.fixture);
        trial.findsNothing();

        gate.set("state", "reached").set("actual", "2026-05-01");
        trial.finds("\"Go or no go\" was passed without");
        gate.set("decision", plan.fixture.all(Decision.class).getFirst());
        trial.findsNothing();
    }

    @Test
    @DisplayName("find an indicator that nobody reads")
    void unread() {
        var indicator = plan.indicator("Yield", "80", "100");
        var trial = RuleTrial.of(new IndicatorUnread(), plan.fixture).with("days", "120").on("2026-05-01");
        trial.findsNothing();
        trial.on("2026-05-02").finds("\"Yield\" was never read");

        plan.reading(indicator, "2026-05-01", "90");
        trial.findsNothing();
        trial.on("2026-08-30").finds("was read last on 1 May 2026");
        plan.programme.set("phase", "closed");
        trial.findsNothing();
    }

    @Test
    @DisplayName("find a milestone outside the time of its programme, by the day that counts now")
    void outside() {
        var milestone = plan.milestone("Award", "2025-12-31");
        var trial = RuleTrial.of(new MilestoneOutside(), plan.fixture);
        trial.finds("31 Dec 2025, before the start");

        milestone.set("forecast", "2028-12-31");
        trial.findsNothing();
        milestone.set("forecast", "2029-01-01");
        trial.finds("1 Jan 2029, after the end");
        milestone.set("state", "dropped");
        trial.findsNothing();
    }

    @Test
    @DisplayName("find a new baseline without its day, date or reason")
    void rebaseline() {
        var milestone = plan.milestone("Award", "2026-05-01");
        var entry = plan.rebaseline(milestone, "2026-04-01", "2026-07-01");
        var trial = RuleTrial.of(new RebaselineExplained(), plan.fixture);
        trial.findsNothing();

        entry.set("day", null).set("to", null).set("reason", "");
        trial.finds("has no new baseline", "does not say when", "has no reason");
    }

    @Test
    @DisplayName("find a state and a day that contradict each other")
    void reached() {
        var milestone = plan.milestone("Award", "2026-05-01").set("state", "reached");
        var trial = RuleTrial.of(new ReachedWithDay(), plan.fixture);
        trial.finds("was reached, but not when");

        milestone.set("actual", "2026-05-03");
        trial.findsNothing();
        milestone.set("state", "open");
        trial.finds("is not marked as reached");
    }
}
