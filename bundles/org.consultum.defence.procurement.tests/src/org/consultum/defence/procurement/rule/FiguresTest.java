package org.consultum.defence.procurement.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.consultum.defence.procurement.Cases;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.Rule;
import org.consultum.testing.EnglishTestBase;
import org.consultum.testing.RuleTrial;
import org.junit.jupiter.api.Test;

/** What figures and days of a case say about each other. */
class FiguresTest extends EnglishTestBase {

    private final Cases cases = Cases.one();

    private RuleTrial trial(Rule<?> rule) {
        return RuleTrial.of(rule, cases.fixture()).on("2026-06-10");
    }

    @Test
    void weightsSumToTheWhole() {
        var trial = trial(new WeightsSum()).with("total", "100");
        assertEquals(List.of(), trial.messages(), "no criteria, nothing to sum");

        cases.criterion("Cost", "60");
        var delivery = cases.criterion("Delivery", "30");
        assertEquals(List.of("The weights of the criteria of PC-1 Cranes sum to 90, not to 100."), trial.messages());
        assertEquals(Severity.ERROR, trial.findings().getFirst().severity());

        delivery.set("weight", "40.0");
        assertEquals(List.of(), trial.messages());
    }

    @Test
    void whatWasAwardedIsHistoryAndGetsAWarning() {
        cases.criterion("Cost", "60");
        cases.with(single -> single.set("stage", "contract"));

        assertEquals(Severity.WARNING, trial(new WeightsSum()).with("total", "100").findings().getFirst().severity());
    }

    @Test
    void onceTheEvaluationIsOverEveryBidIsScoredOnEveryCriterion() {
        var cost = cases.criterion("Cost", "60");
        var delivery = cases.criterion("Delivery", "40");
        var bid = cases.bid("Alpha Works");
        cases.score(bid, cost, "7");
        cases.bid("Beta Yards").set("state", "withdrawn");
        cases.with(single -> single.set("stage", "evaluation"));
        assertEquals(List.of(), trial(new BidsScored()).messages(), "the evaluation is under way");

        cases.with(single -> single.set("evaluationDone", "2026-06-01"));
        assertEquals(List.of("The evaluation of PC-1 Cranes is over, but the bid of Alpha Works has no single valid score for: Delivery."),
            trial(new BidsScored()).messages());

        cases.score(bid, delivery, "3");
        assertEquals(List.of(), trial(new BidsScored()).messages());
    }

    @Test
    void aScoreLiesOnTheScale() {
        var cost = cases.criterion("Cost", "100");
        var bid = cases.bid("Alpha Works");
        cases.score(bid, cost, "10");
        assertEquals(List.of(), trial(new ScoresOnScale()).messages());

        cases.with(single -> single.set("highestScore", "5"));
        cases.score(bid, cost, "-1");
        assertEquals(List.of("A score of 10 for the bid of Alpha Works is outside the scale from 0 to 5.",
            "A score of -1 for the bid of Alpha Works is outside the scale from 0 to 5."), trial(new ScoresOnScale()).messages());
    }

    @Test
    void tendersAreDueAfterTheNotice() {
        var trial = trial(new TendersAfterNotice()).with("days", "0").with("procedures", "open");
        cases.with(single -> single.set("procedure", "restricted").set("noticeDone", "2026-07-10")
            .set("tendersDue", "2026-07-09T17:00+09:00[Asia/Tokyo]"));
        assertEquals(List.of("Tenders for PC-1 Cranes are due on 9 Jul 2026, before the notice of 10 Jul 2026."), trial.messages());
        assertEquals(Severity.ERROR, trial.findings().getFirst().severity());
        assertEquals(Severity.WARNING, trial.on("2026-08-01").findings().getFirst().severity(), "it has happened");

        cases.with(single -> single.set("tendersDue", "2026-07-10T17:00+09:00[Asia/Tokyo]"));
        assertEquals(List.of(), trial.messages());
    }

    @Test
    void aPackMayAskForANumberOfDaysInSomeProcedures() {
        var trial = trial(new TendersAfterNotice()).with("days", "40").with("procedures", "restricted negotiated");
        cases.with(single -> single.set("procedure", "restricted").set("noticePlanned", "2026-07-01")
            .set("tendersDue", "2026-08-09T17:00+09:00[Asia/Tokyo]"));
        assertEquals(List.of("Set the time by which tenders are due to 10 Aug 2026 or later."),
            trial.findings().stream().map(Finding::remedy).toList());

        cases.with(single -> single.set("procedure", "open"));
        assertEquals(List.of(), trial.messages());
    }

    @Test
    void pricesAreInTheCurrencyOfTheCase() {
        cases.bid("Alpha Works").set("price", "900 EUR");
        cases.bid("Beta Yards").set("price", "800 USD");
        assertEquals(List.of("The price of Beta Yards is in USD, but PC-1 Cranes is reckoned in EUR: the prices cannot be compared."),
            trial(new OneCurrency()).messages(), "without an estimate the first bid is the measure");

        cases.with(single -> single.set("estimatedValue", "1000 USD"));
        assertTrue(trial(new OneCurrency()).messages().getFirst().startsWith("The price of Alpha Works is in EUR"));
        cases.procurement().bids().getFirst().fields().element().eUnset(cases.procurement().bids().getFirst().fields().feature("price"));
        assertEquals(List.of(), trial(new OneCurrency()).messages());
    }

    @Test
    void theWinnerTakesPartAndMeetsWhatIsMandatory() {
        var need = cases.pen().item("CaseRequirement", "80 t").set("obligation", "mandatory");
        var wish = cases.pen().item("CaseRequirement", "Training").set("obligation", "desirable");
        cases.with(single -> single.add("requirements", need, wish));
        var bid = cases.bid("Alpha Works").add("unmet", wish.element());
        cases.with(single -> single.set("awardedTo", bid.element()));
        assertEquals(List.of(), trial(new AwardToAdmitted()).messages());

        bid.set("compliance", "notCompliant");
        assertEquals(List.of("PC-1 Cranes is awarded to the bid of Alpha Works, which was found not compliant."),
            trial(new AwardToAdmitted()).messages());
        bid.add("unmet", need.element());
        assertEquals(List.of("PC-1 Cranes is awarded to the bid of Alpha Works, which does not meet mandatory requirements: 80 t."),
            trial(new AwardToAdmitted()).messages());
        bid.set("state", "excluded");
        assertEquals(List.of("PC-1 Cranes is awarded to the bid of Alpha Works, which was excluded or withdrawn."),
            trial(new AwardToAdmitted()).messages());
    }

    @Test
    void theContractWaitsForTheEndOfTheStandstill() {
        cases.with(single -> single.set("awardDone", "2026-05-01").set("standstillUntil", "2026-05-08").set("contractDone", "2026-05-08"));
        assertEquals(List.of("The contract of PC-1 Cranes was concluded on 8 May 2026, within the standstill period until 8 May 2026."),
            trial(new StandstillKept()).with("days", "0").messages());

        cases.with(single -> single.set("contractDone", "2026-05-09"));
        assertEquals(List.of(), trial(new StandstillKept()).with("days", "0").messages());
        assertEquals(List.of("The standstill period of PC-1 Cranes ends on 8 May 2026, fewer than 10 days after the award."),
            trial(new StandstillKept()).with("days", "10").messages());
    }

    @Test
    void stepsFollowOneAnother() {
        cases.with(single -> single.set("assessmentDone", "2026-02-01").set("evaluationDone", "2026-03-01").set("awardDone", "2026-03-01")
            .set("assessmentPlanned", "2026-01-01").set("contractPlanned", "2026-04-01"));
        assertEquals(List.of(), trial(new StepsInOrder()).messages());

        cases.with(single -> single.set("awardDone", "2026-02-28").set("awardPlanned", "2026-04-02"));
        assertEquals(List.of("In the plan of PC-1 Cranes a step on 1 Apr 2026 comes before the step that precedes it, on 2 Apr 2026.",
            "In PC-1 Cranes a step was done on 28 Feb 2026, before the step that precedes it, on 1 Mar 2026."),
            trial(new StepsInOrder()).messages());
    }
}
