package org.consultum.defence.risks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.consultum.defence.risks.proposals.DisputeStepsOverdue;
import org.consultum.defence.risks.proposals.EscalationsOpen;
import org.consultum.defence.risks.proposals.MitigationsOverdue;
import org.consultum.defence.risks.proposals.RiskReviewsOverdue;
import org.consultum.defence.risks.proposals.RisksAboveAppetite;
import org.consultum.defence.risks.reports.RiskRegister;
import org.consultum.defence.risks.rules.DisputeStepEnds;
import org.consultum.defence.risks.rules.EscalationAnswered;
import org.consultum.defence.risks.rules.IssueSettled;
import org.consultum.defence.risks.rules.MitigationInTime;
import org.consultum.defence.risks.rules.RemainsLess;
import org.consultum.defence.risks.rules.RiskMitigated;
import org.consultum.defence.risks.rules.RiskOwned;
import org.consultum.defence.risks.rules.RiskReviewed;
import org.consultum.defence.risks.rules.ScoresOnScale;
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

    private static final List<Rule<?>> RULES = List.of(new DisputeStepEnds(), new EscalationAnswered(), new IssueSettled(),
        new MitigationInTime(), new RemainsLess(),
        new RiskMitigated(), new RiskOwned(), new RiskReviewed(), new ScoresOnScale());
    private static final List<ProposalSource> SOURCES = List.of(new DisputeStepsOverdue(), new EscalationsOpen(),
        new MitigationsOverdue(), new RiskReviewsOverdue(),
        new RisksAboveAppetite());

    private final Worries worries = new Worries();

    BareTest() {
        worries.risk.set("likelihood", 1);
        worries.section.add("risks", worries.pen.item("Risk", "Bare").add("mitigations", worries.pen.item("Mitigation", "Measure"))
            .add("escalations", worries.pen.item("Escalation", "Escalation")));
        worries.section.add("issues", worries.pen.item("Issue", "Issue").add("steps", worries.pen.item("DisputeStep", "Step"))
            .add("escalations", worries.pen.item("Escalation", "Escalation")));
    }

    @Test
    @DisplayName("rules speak in whole sentences and nothing is proposed")
    void rules() {
        for (Rule<?> rule : RULES) {
            RuleTrial.of(rule, worries.fixture).with("days", "0").findings()
                .forEach(finding -> assertFalse(finding.message().contains("null"), finding.message()));
        }
        for (ProposalSource source : SOURCES) {
            assertEquals(List.of(), ProposalTrial.of(source, worries.fixture).titles());
        }
    }

    @Test
    @DisplayName("the report shows what there is")
    void report() throws Exception {
        var words = WordFiles.read(Worries.PLUGIN.resolve("templates").resolve("risk-register.properties"));
        var content = ReportTrial.of(new RiskRegister(), worries.fixture, words).content();

        assertEquals(2, content.tables().get("risks").rowCount());
        content.tables().keySet().forEach(table -> ReportTrial.rows(content, table)
            .forEach(row -> assertFalse(row.contains("null"), row)));
    }

    @Test
    @DisplayName("and where nothing is shown, the report does not say that there is nothing")
    void nothing() throws Exception {
        worries.fixture.register().getSections().clear();
        var words = WordFiles.read(Worries.PLUGIN.resolve("templates").resolve("risk-register.properties"));

        assertEquals("No risks or issues are shown.", ReportTrial.of(new RiskRegister(), worries.fixture, words).content().values().get("lead"));
    }
}
