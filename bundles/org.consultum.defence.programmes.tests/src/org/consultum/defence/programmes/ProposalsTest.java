package org.consultum.defence.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.defence.programmes.proposals.GatesDue;
import org.consultum.defence.programmes.proposals.IndicatorsOutside;
import org.consultum.defence.programmes.proposals.SlippedMilestones;
import org.consultum.model.Decision;
import org.consultum.model.ItemPurpose;
import org.consultum.testing.ProposalTrial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A programme raises the question")
class ProposalsTest {

    private final Plan plan = new Plan();

    @Test
    @DisplayName("when a milestone slips by more than the register allows: with days and status in the reason, to the committee that "
        + "watches")
    void slip() {
        var milestone = plan.milestone("Award", "2026-09-30").set("forecast", "2026-10-30");
        var trial = ProposalTrial.of(new SlippedMilestones(), plan.fixture);
        assertEquals(List.of(), trial.titles(), "30 days are allowed");

        milestone.set("forecast", "2026-10-31").set("forecastOn", "2026-06-01").set("slipReason", "the furnace is late");

        var proposal = trial.proposals().getFirst();
        assertEquals("Seekers: \"Award\" has slipped", proposal.title());
        assertEquals("Expected on 31 Oct 2026, 31 days after the baseline of 30 Sep 2026. Programme amber: \"Award\" is 31 days late. "
            + "Reason given: the furnace is late", proposal.reason());
        assertEquals(plan.fixture.committee("Forum"), proposal.committee());
        assertEquals(milestone.element(), proposal.about());
        assertEquals(LocalDate.of(2026, 6, 1), proposal.since());
        assertEquals(ItemPurpose.DISCUSS, proposal.purpose());
    }

    @Test
    @DisplayName("again when it slips again, and no more when it is reached, dropped or given a new baseline")
    void again() {
        var milestone = plan.milestone("Award", "2026-09-30").set("forecast", "2026-12-31");
        var trial = ProposalTrial.of(new SlippedMilestones(), plan.fixture);
        String first = trial.keys().getFirst();
        assertEquals(first, trial.on("2026-06-20").keys().getFirst(), "the same occasion on another day");

        milestone.set("forecast", "2027-01-31");
        assertNotEquals(first, trial.keys().getFirst());

        var entry = plan.rebaseline(milestone, "2026-06-15", "2027-01-31");
        assertEquals(List.of(), trial.keys());
        entry.set("to", "2026-12-01");
        assertEquals(1, trial.keys().size());

        milestone.set("actual", "2027-01-31").set("state", "reached");
        assertEquals(List.of(), trial.keys());
    }

    @Test
    @DisplayName("to the committees that watch the milestone itself, where there are any")
    void watchers() {
        plan.milestone("Award", "2026-01-30").add("watchedBy", plan.fixture.committee("Group"));

        var proposals = ProposalTrial.of(new SlippedMilestones(), plan.fixture).proposals();
        assertEquals(List.of(plan.fixture.committee("Group")), proposals.stream().map(each -> each.committee()).toList());
        assertTrue(proposals.getFirst().reason().startsWith("Was expected on 30 Jan 2026"), proposals.getFirst().reason());
    }

    @Test
    @DisplayName("when a gate comes due within the days the register says, until it has its decision")
    void gate() {
        var gate = plan.milestone("Go or no go", "2026-08-09").set("kind", "gate");
        plan.milestone("No gate", "2026-08-01");
        var trial = ProposalTrial.of(new GatesDue(), plan.fixture);
        assertEquals(List.of("Seekers: gate \"Go or no go\""), trial.on("2026-06-10").titles());
        assertEquals(Optional.of(LocalDate.of(2026, 8, 9)), trial.proposals().getFirst().by());
        assertEquals(ItemPurpose.DECIDE, trial.proposals().getFirst().purpose());
        assertEquals(List.of(), trial.on("2026-06-09").titles(), "61 days ahead");
        assertTrue(trial.on("2026-08-20").proposals().getFirst().reason().contains("is without a decision"));

        var decision = plan.fixture.all(Decision.class).getFirst();
        gate.set("decision", decision);
        assertEquals(List.of(), trial.titles());
    }

    @Test
    @DisplayName("when the last reading of an indicator lies out of its band, and again at the next such reading")
    void indicator() {
        var indicator = plan.indicator("Yield", "80", "100");
        plan.reading(indicator, "2026-04-01", "74");
        var trial = ProposalTrial.of(new IndicatorsOutside(), plan.fixture);
        String first = trial.keys().getFirst();
        assertEquals("Read 74 % on 1 Apr 2026, below 80 %.", trial.proposals().getFirst().reason());
        assertEquals("Am 01.04.2026 mit 74 % gemessen, unter 80 %.", trial.in(Locale.GERMAN).proposals().getFirst().reason());

        plan.reading(indicator, "2026-05-01", "75");
        assertNotEquals(first, trial.keys().getFirst());
        plan.reading(indicator, "2026-06-01", "80");
        assertEquals(List.of(), trial.keys());
    }

    @Test
    @DisplayName("no more when it is closed")
    void closed() {
        plan.milestone("Award", "2026-01-30").set("kind", "gate");
        plan.reading(plan.indicator("Yield", "80", "100"), "2026-04-01", "74");
        plan.programme.set("phase", "closed");

        for (var source : List.of(new SlippedMilestones(), new GatesDue(), new IndicatorsOutside())) {
            assertEquals(List.of(), ProposalTrial.of(source, plan.fixture).titles());
        }
    }
}
