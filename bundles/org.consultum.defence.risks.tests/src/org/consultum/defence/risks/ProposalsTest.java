package org.consultum.defence.risks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import org.consultum.defence.risks.proposals.DisputeStepsOverdue;
import org.consultum.defence.risks.proposals.EscalationsOpen;
import org.consultum.defence.risks.proposals.MitigationsOverdue;
import org.consultum.defence.risks.proposals.RiskReviewsOverdue;
import org.consultum.defence.risks.proposals.RisksAboveAppetite;
import org.consultum.testing.ProposalTrial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A risk raises the question")
class ProposalsTest {

    private final Worries worries = new Worries();

    @Test
    @DisplayName("when it is above the appetite and nothing is being done, again with another score, and no more when there is a measure")
    void appetite() {
        var trial = ProposalTrial.of(new RisksAboveAppetite(), worries.fixture);
        var proposal = trial.proposals().getFirst();
        assertEquals("Late seekers: above the appetite, and nothing is being done", proposal.title());
        assertEquals("The remaining risk is high (12), the appetite is 9, and no measure is planned or under way.", proposal.reason());
        assertEquals(worries.fixture.committee("Forum"), proposal.committee());

        worries.risk.set("likelihood", 4);
        assertNotEquals(proposal.key(), trial.keys().getFirst());
        worries.measure("Second source", "2026-12-31");
        assertEquals(List.of(), trial.keys());
    }

    @Test
    @DisplayName("when a measure is past its day, until it is done; with another day that is missed again")
    void mitigation() {
        var measure = worries.measure("Second source", "2026-06-09");
        var trial = ProposalTrial.of(new MitigationsOverdue(), worries.fixture);
        assertEquals(List.of(), trial.on("2026-06-09").titles());
        String first = trial.on("2026-06-10").keys().getFirst();
        assertEquals("\"Second source\" was due on 9 Jun 2026.", trial.proposals().getFirst().reason());

        measure.set("due", "2026-06-20");
        assertEquals(List.of(), trial.keys());
        assertNotEquals(first, trial.on("2026-06-21").keys().getFirst());
        measure.set("state", "done").set("done", "2026-06-21");
        assertEquals(List.of(), trial.keys());
    }

    @Test
    @DisplayName("when its review is past its day, until it is closed")
    void review() {
        var trial = ProposalTrial.of(new RiskReviewsOverdue(), worries.fixture);
        assertEquals(List.of(), trial.on("2026-12-01").titles());
        assertEquals(List.of("Late seekers: Überprüfung"), trial.on("2026-12-02").in(Locale.GERMAN).titles());
        worries.risk.set("state", "closed");
        assertEquals(List.of(), trial.titles());
    }

    @Test
    @DisplayName("when a step to settle an issue is past its day, until it has an outcome")
    void dispute() {
        var step = worries.step("liaisonOffices", "2026-03-05", "2026-06-09");
        var trial = ProposalTrial.of(new DisputeStepsOverdue(), worries.fixture);
        assertEquals(List.of("Who pays: a step of the settlement is past its day"), trial.titles());
        assertEquals("Liaison offices: was to end by 9 Jun 2026.", trial.proposals().getFirst().reason());
        assertEquals(List.of(), trial.on("2026-06-09").titles());

        step.set("ended", "2026-06-10").set("outcome", "settled");
        assertEquals(List.of(), trial.on("2026-06-10").titles());
    }

    @Test
    @DisplayName("when it is escalated, to the committee it is escalated to, until that answers")
    void escalation() {
        var escalation = worries.escalation("2026-06-01").set("to", worries.fixture.committee("Group"));
        var trial = ProposalTrial.of(new EscalationsOpen(), worries.fixture);
        var proposal = trial.proposals().getFirst();
        assertEquals(worries.fixture.committee("Group"), proposal.committee());
        assertEquals("Escalated on 1 Jun 2026. No yard accepts the invoice.", proposal.reason());
        assertEquals(worries.issue.element(), proposal.about());
        assertEquals(List.of(), trial.on("2026-05-31").titles(), "not before its day");

        escalation.set("answered", "2026-06-10").set("state", "answered");
        assertEquals(List.of(), trial.on("2026-06-10").titles());
    }

    @Test
    @DisplayName("without telling on an agenda what a marked risk is about")
    void marked() {
        worries.mark("SECRET");
        worries.measure("Second source", "2026-06-01");

        var proposal = ProposalTrial.of(new MitigationsOverdue(), worries.fixture).proposals().getFirst();
        assertEquals("Risk R-1 (marked SECRET): a measure is overdue", proposal.title());
        assertFalse(proposal.reason().contains("Second source"), proposal.reason());

        worries.mark("OPEN");
        assertEquals(List.of("Late seekers: a measure is overdue"),
            ProposalTrial.of(new MitigationsOverdue(), worries.fixture).titles(), "the lowest level hides nothing");
    }
}
