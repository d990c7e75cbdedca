package org.consultum.defence.risks;

import org.consultum.defence.risks.rules.DisputeStepEnds;
import org.consultum.defence.risks.rules.EscalationAnswered;
import org.consultum.defence.risks.rules.IssueSettled;
import org.consultum.defence.risks.rules.MitigationInTime;
import org.consultum.defence.risks.rules.RemainsLess;
import org.consultum.defence.risks.rules.RiskMitigated;
import org.consultum.defence.risks.rules.RiskOwned;
import org.consultum.defence.risks.rules.RiskReviewed;
import org.consultum.defence.risks.rules.ScoresOnScale;
import org.consultum.testing.RuleTrial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules about risks and issues")
class RulesTest {

    private final Worries worries = new Worries();

    @Test
    @DisplayName("find an assessment that is missing or off the scale")
    void scale() {
        var trial = RuleTrial.of(new ScoresOnScale(), worries.fixture);
        trial.findsNothing();
        worries.risk.set("impact", 0).set("residualLikelihood", 6);
        trial.finds("is not assessed", "assessed with 6");
        worries.risk.set("state", "closed").set("residualLikelihood", 1);
        trial.findsNothing();
    }

    @Test
    @DisplayName("find more remaining than there was before")
    void remains() {
        var trial = RuleTrial.of(new RemainsLess(), worries.fixture);
        trial.findsNothing();
        worries.risk.set("residualLikelihood", 4);
        trial.finds("(16) than there was before (12)");
    }

    @Test
    @DisplayName("find a risk above the appetite that nobody does anything about")
    void mitigated() {
        var trial = RuleTrial.of(new RiskMitigated(), worries.fixture).with("days", "30");
        trial.on("2026-07-01").findsNothing();
        trial.on("2026-07-02").finds("(12) is above the appetite of 9");
        worries.measure("Second source", "2026-12-31");
        trial.findsNothing();
    }

    @Test
    @DisplayName("find a risk nobody is responsible for")
    void owned() {
        var trial = RuleTrial.of(new RiskOwned(), worries.fixture);
        trial.findsNothing();
        worries.risk.set("owner", null);
        trial.finds("Nobody is responsible");
    }

    @Test
    @DisplayName("find a measure that is late, or done without a day")
    void late() {
        var measure = worries.measure("Second source", "2026-06-01");
        var trial = RuleTrial.of(new MitigationInTime(), worries.fixture).with("days", "14");
        trial.on("2026-06-15").findsNothing();
        trial.on("2026-06-16").finds("\"Second source\" against \"Late seekers\" was due on 1 Jun 2026");
        measure.set("state", "done");
        trial.finds("is done, but not when");
        measure.set("done", "2026-06-02");
        trial.findsNothing();
    }

    @Test
    @DisplayName("find a risk whose review is late or has no day")
    void reviewed() {
        var trial = RuleTrial.of(new RiskReviewed(), worries.fixture).with("days", "14");
        trial.on("2026-12-15").findsNothing();
        trial.on("2026-12-16").finds("was to be reviewed on 1 Dec 2026");
        worries.risk.set("reviewDue", null);
        trial.finds("has no day");
    }

    @Test
    @DisplayName("find a dispute step that is late, has no outcome or falls back to a lower level")
    void steps() {
        worries.step("negotiation", "2026-03-05", "2026-04-30").set("ended", "2026-04-28").set("outcome", "notSettled");
        var second = worries.step("liaisonOffices", "2026-05-02", "2026-06-01");
        var trial = RuleTrial.of(new DisputeStepEnds(), worries.fixture).with("days", "14");
        trial.on("2026-06-15").findsNothing();
        trial.on("2026-06-16").finds("was to end by 1 Jun 2026");
        second.set("ended", "2026-06-10");
        trial.finds("without an outcome");
        second.set("outcome", "notSettled");
        worries.step("negotiation", "2026-06-11", "2026-12-31");
        trial.finds("on a lower level than the one before");
    }

    @Test
    @DisplayName("find an escalation to nobody, of no day, or that nobody answers")
    void escalation() {
        var escalation = worries.escalation("2026-06-01");
        var trial = RuleTrial.of(new EscalationAnswered(), worries.fixture).with("days", "60");
        trial.on("2026-07-31").findsNothing();
        trial.on("2026-08-01").finds("was escalated on 1 Jun 2026 and is not answered");
        escalation.set("to", null).set("day", null);
        trial.finds("to no committee", "has no day");
        escalation.set("state", "withdrawn");
        trial.findsNothing();
    }

    @Test
    @DisplayName("find an issue settled without day and words, or in dispute without a step")
    void settled() {
        var trial = RuleTrial.of(new IssueSettled(), worries.fixture);
        trial.finds("no step to settle it is under way");
        worries.step("negotiation", "2026-03-05", "2026-12-31");
        trial.findsNothing();
        worries.issue.set("state", "settled");
        trial.finds("not since when", "but not how");
        worries.issue.set("settled", "2026-06-01").set("resolution", "Both pay half.");
        trial.findsNothing();
    }
}
