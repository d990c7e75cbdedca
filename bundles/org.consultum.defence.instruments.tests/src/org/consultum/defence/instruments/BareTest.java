package org.consultum.defence.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.consultum.defence.instruments.proposals.InstrumentsLapsing;
import org.consultum.defence.instruments.proposals.ObligationsOverdue;
import org.consultum.defence.instruments.proposals.ReviewsDue;
import org.consultum.defence.instruments.reports.InstrumentRegister;
import org.consultum.defence.instruments.rules.ClauseNumbers;
import org.consultum.defence.instruments.rules.ExpiredInForce;
import org.consultum.defence.instruments.rules.InForceAfterSignature;
import org.consultum.defence.instruments.rules.ObligationDated;
import org.consultum.defence.instruments.rules.ObligationOwed;
import org.consultum.defence.instruments.rules.SupersededBySomething;
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

    private static final List<Rule<?>> RULES = List.of(new ClauseNumbers(), new ExpiredInForce(), new InForceAfterSignature(),
        new ObligationDated(), new ObligationOwed(),
        new SupersededBySomething());
    private static final List<ProposalSource> SOURCES = List.of(new InstrumentsLapsing(), new ObligationsOverdue(), new ReviewsDue());

    private final Treaty treaty = new Treaty();

    BareTest() {
        treaty.section.add("instruments", treaty.pen.item("Instrument", "Bare").set("state", "inForce")
            .add("clauses", treaty.pen.item("Clause", "Clause"))
            .add("obligations", treaty.pen.item("Obligation", "Obligation").add("fulfilments", treaty.pen.item("Fulfilment", "Done")))
            .add("reviews", treaty.pen.item("InstrumentReview", "Review")));
    }

    @Test
    @DisplayName("rules speak in whole sentences and nothing is proposed")
    void rules() {
        for (Rule<?> rule : RULES) {
            RuleTrial.of(rule, treaty.fixture).with("days", "0").findings()
                .forEach(finding -> assertFalse(finding.message().contains("null"), finding.message()));
        }
        for (ProposalSource source : SOURCES) {
            assertEquals(List.of(), ProposalTrial.of(source, treaty.fixture).titles());
        }
    }

    @Test
    @DisplayName("the report shows what there is")
    void report() throws Exception {
        var words = WordFiles.read(Treaty.PLUGIN.resolve("templates").resolve("instrument-register.properties"));
        var content = ReportTrial.of(new InstrumentRegister(), treaty.fixture, words).content();

        assertEquals(2, content.tables().get("instruments").rowCount());
        content.tables().keySet().forEach(table -> ReportTrial.rows(content, table)
            .forEach(row -> assertFalse(row.contains("null"), row)));
    }
}
