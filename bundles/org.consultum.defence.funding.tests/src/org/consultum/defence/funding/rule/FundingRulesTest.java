package org.consultum.defence.funding.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consultum.defence.funding.Budgets;
import org.consultum.defence.funding.FundingProposals;
import org.consultum.spi.proposal.Proposal;
import org.consultum.testing.EnglishTestBase;
import org.junit.jupiter.api.Test;

class FundingRulesTest extends EnglishTestBase {

    private final Budgets budgets = Budgets.none();

    private List<Proposal> proposed() {
        var proposals = new ArrayList<Proposal>();
        new FundingProposals().propose(budgets.fixture().register(), LocalDate.parse("2026-06-10"), Locale.ENGLISH, proposals::add);
        return proposals;
    }

    @Test
    void noMoreIsCommittedThanPlanned() {
        var line = budgets.line("Cranes", 2026, "1500000 EUR").set("committed", "1500000 EUR");
        assertEquals(List.of(), budgets.found(new CommittedWithinPlanned()));

        line.set("committed", "1500000.50 EUR");
        assertEquals(List.of("Cranes, 2026: 1,500,000.5 EUR are committed, more than the 1,500,000 EUR planned."),
            budgets.found(new CommittedWithinPlanned()));

        line.set("committed", "9000000 USD");
        assertEquals(List.of(), budgets.found(new CommittedWithinPlanned()), "other currencies are not compared");
    }

    @Test
    void noMoreIsSpentThanCommitted() {
        var line = budgets.line("Cranes", 2026, "1500 EUR").set("committed", "900 EUR").set("spent", "900 EUR");
        assertEquals(List.of(), budgets.found(new SpentWithinCommitted()));

        line.set("spent", "901 EUR");
        assertEquals(List.of("Cranes, 2026: 901 EUR are spent, more than the 900 EUR committed."),
            budgets.found(new SpentWithinCommitted()));
    }

    @Test
    void whereCommitmentsAreNotRecordedThePlanIsTheLimit() {
        var line = budgets.line("Cranes", 2026, "1500 EUR").set("spent", "1500 EUR");
        assertEquals(List.of(), budgets.found(new SpentWithinCommitted()));

        line.set("spent", "1600 EUR");
        assertEquals(List.of("Cranes, 2026: 1,600 EUR are spent, more than the 1,500 EUR planned."),
            budgets.found(new SpentWithinCommitted()));
    }

    @Test
    void aLineIsInOneCurrency() {
        var line = budgets.line("Cranes", 2026, "1500 EUR").set("committed", "900 EUR");
        assertEquals(List.of(), budgets.found(new OneCurrencyALine()));

        line.set("spent", "3 USD");
        assertEquals(List.of("The amounts of Cranes are in several currencies (EUR, USD) and cannot be compared."),
            budgets.found(new OneCurrencyALine()));
    }

    @Test
    void aMatterPaidForBeforeAndAfterIsPaidForBetween() {
        var matter = budgets.partnership("Hangar", "jointVenture", "proposed").element();
        budgets.line("Hangar", 2023, "5 EUR").add("about", matter);
        budgets.line("Hangar", 2026, "5 EUR").add("about", matter);
        budgets.line("Hangar, second half", 2026, "5 EUR").add("about", matter);
        budgets.line("Hangar, tools", 2024, "5 USD").add("about", matter);
        assertEquals(List.of("Hangar has budget lines for 2023 and 2026, but none for 2024, 2025."),
            budgets.found(new YearsWithoutGap()), "said once, and another currency fills no gap");

        budgets.line("Hangar", 2024, "0 EUR").add("about", matter);
        budgets.line("Hangar", 2025, "0 EUR").add("about", matter);
        assertEquals(List.of(), budgets.found(new YearsWithoutGap()));
    }

    @Test
    void partsDoNotExceedTheirWholeAndAreOfItsYearAndCurrency() {
        var whole = budgets.line("Research", 2025, "100 EUR");
        budgets.line("Basic", 2025, "60 EUR").set("partOf", whole.element());
        var second = budgets.line("Applied", 2025, "40 EUR").set("partOf", whole.element());
        assertEquals(List.of(), budgets.found(new PartsWithinWhole()));

        second.set("planned", "41 EUR");
        assertEquals(List.of("The parts of Research plan 101 EUR, more than the 100 EUR of the whole."),
            budgets.found(new PartsWithinWhole()));
        second.set("planned", "4 USD");
        assertEquals(List.of("Applied is in USD, but Research, of which it is a part, is in EUR."), budgets.found(new PartsWithinWhole()));
        second.set("year", 2026);
        assertEquals(List.of("Applied of 2026 is part of Research of 2025: the years differ."), budgets.found(new PartsWithinWhole()));
    }

    @Test
    void noLineIsPartOfItself() {
        var one = budgets.line("One", 2025, "100 EUR");
        one.set("partOf", budgets.line("Other", 2025, "100 EUR").set("partOf", one.element()).element());

        assertEquals(List.of("One is, in the end, a part of itself.", "Other is, in the end, a part of itself."),
            budgets.found(new PartsWithinWhole()));
    }

    @Test
    void theWeightsOfPrioritySumToTheWhole() {
        budgets.criterion("Plan", "60");
        var urgency = budgets.criterion("Urgency", "30");
        assertEquals(List.of("The weights of the criteria of priority sum to 90, not to 100."), budgets.found(new PriorityWeights()));

        urgency.set("weight", "40");
        assertEquals(List.of(), budgets.found(new PriorityWeights()));
    }

    @Test
    void whatIsPrioritisedHasPointsOnEveryCriterion() {
        var plan = budgets.criterion("Plan", "60");
        var urgency = budgets.criterion("Urgency", "40");
        var line = budgets.line("Cranes", 2026, "1 EUR");
        assertEquals(List.of(), budgets.found(new PriorityComplete()), "a line need not be prioritised");

        budgets.points(line, plan, "6");
        assertEquals(List.of("Cranes has no single valid number of points for: Plan, Urgency."), budgets.found(new PriorityComplete()));
        var other = budgets.line("Docks", 2026, "1 EUR");
        budgets.points(budgets.points(other, plan, "5"), urgency, "0");
        assertEquals(1, budgets.found(new PriorityComplete()).size());
    }

    @Test
    void aPartnershipIsWithinItsTerm() {
        var partnership = budgets.partnership("Hangar", "jointVenture", "inForce").set("from", "2020-01-01").set("until", "2026-06-10");
        assertEquals(List.of(), budgets.found(new TermInOrder()));

        partnership.set("until", "2026-06-09");
        assertEquals(List.of("Hangar is in force, but its term ended on 9 Jun 2026."), budgets.found(new TermInOrder()));
        partnership.set("state", "ended").set("from", "2026-06-10");
        assertEquals(List.of("The term of Hangar ends on 9 Jun 2026, before it begins on 10 Jun 2026."), budgets.found(new TermInOrder()));
    }

    @Test
    void aPartnershipInForceSaysItsTerms() {
        var partnership = budgets.partnership("Hangar", "buildOperateTransfer", "negotiation");
        assertEquals(List.of(), budgets.found(new TermsComplete()));

        partnership.set("state", "inForce").set("publicShare", "35").set("exit", "24 months' notice");
        assertEquals(List.of("Hangar is in force and names no partner.", "Hangar is in force and does not say when its term ends.",
            "Hangar builds, operates and transfers, and does not say when it transfers."), budgets.found(new TermsComplete()));

        partnership.add("partners", budgets.fixture().organisation("Alpha Works")).set("until", "2046-01-01").set("model", "jointVenture");
        assertEquals(List.of(), budgets.found(new TermsComplete()));
    }

    @Test
    void overdrawnLinesAndExpiredPartnershipsAreProposedToWhoWatchesThem() {
        var board = budgets.fixture().committee("Board");
        var line = budgets.line("Cranes", 2026, "100 EUR").set("committed", "130 EUR").set("figuresOn", "2026-05-31");
        budgets.partnership("Hangar", "jointVenture", "inForce").set("until", "2026-06-09").add("watchedBy", board);
        assertEquals(List.of("Partnership after its term: Hangar"), proposed().stream().map(Proposal::title).toList(), "nobody watches");

        line.add("watchedBy", board);
        var proposal = proposed().getFirst();
        assertEquals("For 2026, 130 EUR are committed and 100 EUR are planned.", proposal.reason());
        assertEquals(LocalDate.parse("2026-05-31"), proposal.since());
        line.set("committed", "140 EUR");
        assertEquals(false, proposal.key().equals(proposed().getFirst().key()), "another amount is another occasion");

        line.set("committed", "100 EUR");
        assertEquals(1, proposed().size());
    }
}
