package org.consultum.defence.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.consultum.defence.programmes.proposals.GatesDue;
import org.consultum.defence.programmes.proposals.IndicatorsOutside;
import org.consultum.defence.programmes.proposals.SlippedMilestones;
import org.consultum.defence.programmes.reports.ProgrammeStatusReport;
import org.consultum.defence.programmes.rules.ForecastPast;
import org.consultum.defence.programmes.rules.GateUndecided;
import org.consultum.defence.programmes.rules.IndicatorUnread;
import org.consultum.defence.programmes.rules.MilestoneOutside;
import org.consultum.defence.programmes.rules.ReachedWithDay;
import org.consultum.defence.programmes.rules.RebaselineExplained;
import org.consultum.spi.proposal.ProposalSource;
import org.consultum.spi.rule.Rule;
import org.consultum.testing.ProposalTrial;
import org.consultum.testing.ReportTrial;
import org.consultum.testing.RuleTrial;
import org.consultum.testing.WordFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where nothing but names was entered")
class BareTest {

    private static final List<Rule<?>> RULES = List.of(new ForecastPast(), new GateUndecided(), new IndicatorUnread(),
        new MilestoneOutside(), new RebaselineExplained(),
        new ReachedWithDay());
    private static final List<ProposalSource> SOURCES = List.of(new GatesDue(), new IndicatorsOutside(), new SlippedMilestones());

    private final Plan plan = new Plan();

    BareTest() {
        var bare = plan.pen.item("Programme", "Bare").add("milestones", plan.pen.item("ProgrammeMilestone", "Milestone")
            .add("rebaselines", plan.pen.item("Rebaseline", "New baseline")), plan.pen.item("ProgrammeMilestone", "Gate").set("kind",
            "gate"))
            .add("indicators", plan.pen.item("Indicator", "Indicator").add("readings", plan.pen.item("IndicatorReading", "Reading")))
            .add("targets", plan.pen.item("CapabilityTarget", "Target"));
        plan.section.add("programmes", bare);
    }

    @Test
    @DisplayName("rules speak in whole sentences and nothing is proposed")
    void rules() {
        for (Rule<?> rule : RULES) {
            RuleTrial.of(rule, plan.fixture).with("days", "0").findings()
                .forEach(finding -> assertFalse(finding.message().contains("null"), finding.message()));
        }
        for (ProposalSource source : SOURCES) {
            assertEquals(List.of(), ProposalTrial.of(source, plan.fixture).titles());
        }
    }

    @Test
    @DisplayName("the report shows what there is")
    void report() throws Exception {
        var words = WordFiles.read(Plan.PLUGIN.resolve("templates").resolve("programme-status.properties"));
        var content = ReportTrial.of(new ProgrammeStatusReport(), plan.fixture, words).content();

        assertEquals(2, content.tables().get("programmes").rowCount());
        content.tables().keySet().forEach(table -> ReportTrial.rows(content, table)
            .forEach(row -> assertFalse(row.contains("null"), row)));
    }
}
