package org.consultum.defence.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.base.Money;
import org.consultum.spi.section.ItemFields;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private final Budgets budgets = Budgets.none();

    @Test
    void amountsAreAddedByCurrencyAndYearAndNeverAcrossCurrencies() {
        budgets.line("Research", 2025, "100.5 EUR").set("committed", "60 EUR");
        budgets.line("Cranes", 2025, "50 EUR");
        budgets.line("Ranges", 2025, "70 USD").set("spent", "10 USD");
        budgets.line("Research", 2026, "30 EUR");

        var totals = Totals.of(budgets.lines());

        assertEquals(Set.of("EUR", "USD"), totals.byCurrency().keySet());
        assertEquals(Optional.of(new Money(new BigDecimal("150.5"), "EUR")), totals.byCurrency().get("EUR").get(2025).planned());
        assertEquals(Optional.of(Money.of(60, "EUR")), totals.byCurrency().get("EUR").get(2025).committed());
        assertEquals(Optional.empty(), totals.byCurrency().get("EUR").get(2025).spent(), "nothing is recorded, which is not 0");
        assertEquals(Optional.of(new Money(new BigDecimal("180.5"), "EUR")), totals.all("EUR").planned());
        assertEquals(Optional.of(Money.of(10, "USD")), totals.all("USD").spent());
        assertEquals(Optional.empty(), totals.all("JPY").planned());
        assertEquals(List.of(2025, 2026), totals.years());
    }

    @Test
    void aLineWithSeveralCurrenciesCountsInEach() {
        budgets.line("Research", 2025, "100 EUR").set("committed", "60 USD");

        assertEquals(Optional.of(Money.of(60, "USD")), Totals.of(budgets.lines()).all("USD").committed());
        assertEquals(Optional.empty(), Totals.of(budgets.lines()).all("USD").planned());
    }

    @Test
    void aPartIsNotCountedAgainUnlessItsWholeIsLeftOut() {
        var whole = budgets.line("Research", 2025, "100 EUR");
        var part = budgets.line("Basic research", 2025, "20 EUR").set("partOf", whole.element());
        budgets.line("Grants", 2025, "5 EUR").set("partOf", part.element());

        assertEquals(Optional.of(Money.of(100, "EUR")), Totals.of(budgets.lines()).all("EUR").planned());
        assertEquals(Optional.of(Money.of(20, "EUR")), Totals.of(budgets.lines().subList(1, 3)).all("EUR").planned());
        assertEquals(Optional.of(Money.of(100, "EUR")),
            Totals.of(List.of(budgets.lines().get(0), budgets.lines().get(2))).all("EUR").planned(), "a part of a part");
    }

    @Test
    void linesThatArePartsOfEachOtherAreCountedRatherThanLost() {
        var one = budgets.line("One", 2025, "100 EUR");
        var other = budgets.line("Other", 2025, "20 EUR").set("partOf", one.element());
        one.set("partOf", other.element());

        assertEquals(Optional.of(Money.of(120, "EUR")), Totals.of(budgets.lines()).all("EUR").planned());
    }

    @Test
    void priorityIsPointsTimesWeightOverTheHighestPoints() {
        var plan = budgets.criterion("Plan", "60");
        var urgency = budgets.criterion("Urgency", "40").set("highestPoints", "3");
        var low = budgets.line("Low", 2026, "1 EUR");
        budgets.points(budgets.points(low, plan, "2"), urgency, "1");
        var high = budgets.line("High", 2026, "1 EUR");
        budgets.points(budgets.points(high, plan, "5"), urgency, "2");
        budgets.points(budgets.line("Open", 2026, "1 EUR"), plan, "5");
        budgets.line("None", 2026, "1 EUR");

        var criteria = List.of(ItemFields.of(plan.element()), ItemFields.of(urgency.element()));
        var priority = Priority.of(criteria, budgets.lines());

        assertEquals(List.of("High 86.6667", "Low 37.3333", "Open"), priority.lines().stream()
            .map(line -> (line.line().name() + " " + line.score().map(BigDecimal::toPlainString).orElse("")).strip()).toList());
        assertEquals(List.of("Urgency"), priority.lines().getLast().missing().stream().map(Priority.Criterion::title).toList());
        assertEquals(new BigDecimal("100"), priority.weights());
    }
}
