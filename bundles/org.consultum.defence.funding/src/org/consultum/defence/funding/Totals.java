package org.consultum.defence.funding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.consultum.model.SectionItem;
import org.consultum.model.base.Money;

/**
 * Budget by currency and year. Amounts of different currencies are never added, and a line that is part of another that is counted is not
 * counted again.
 *
 * @param byCurrency what each currency has by year, in the order of currencies and years
 */
public record Totals(SortedMap<String, SortedMap<Integer, Sums>> byCurrency) {

    /**
     * Sums in one currency; empty where no line says anything.
     *
     * @param planned sum of what is planned
     * @param committed sum of what is committed
     * @param spent sum of what was spent
     */
    public record Sums(Optional<Money> planned, Optional<Money> committed, Optional<Money> spent) {

        private static final Sums NONE = new Sums(Optional.empty(), Optional.empty(), Optional.empty());

        Sums plus(Sums other) {
            return new Sums(sum(planned, other.planned), sum(committed, other.committed), sum(spent, other.spent));
        }

        private static Optional<Money> sum(Optional<Money> one, Optional<Money> other) {
            return one.map(amount -> other.map(amount::plus).orElse(amount)).or(() -> other);
        }
    }

    /** Adds up lines. */
    public static Totals of(List<BudgetLine> lines) {
        Set<SectionItem> counted = lines.stream().map(BudgetLine::element).collect(Collectors.toSet());
        var byCurrency = new TreeMap<String, SortedMap<Integer, Sums>>();
        lines.stream().filter(line -> !isPart(line, counted)).forEach(line -> line.currencies().forEach(currency -> byCurrency
            .computeIfAbsent(currency, it -> new TreeMap<>()).merge(line.year(), sums(line, currency), Sums::plus)));
        return new Totals(byCurrency);
    }

    /** What a currency has in all years. */
    public Sums all(String currency) {
        return byCurrency.getOrDefault(currency, new TreeMap<>()).values().stream().reduce(Sums.NONE, Sums::plus);
    }

    /** The years with lines in any currency. */
    public List<Integer> years() {
        return byCurrency.values().stream().map(Map::keySet).flatMap(Set::stream).distinct().sorted().toList();
    }

    /** Whether what a line belongs to is counted. A line that is, in the end, part of itself is counted. */
    public static boolean isPart(BudgetLine line, Set<SectionItem> counted) {
        var seen = new HashSet<>(Set.of(line.element()));
        boolean part = false;
        for (Optional<BudgetLine> whole = line.whole(); whole.isPresent(); whole = whole.get().whole()) {
            if (!seen.add(whole.get().element())) {
                return false;
            }
            part |= counted.contains(whole.get().element());
        }
        return part;
    }

    private static Sums sums(BudgetLine line, String currency) {
        return new Sums(in(line.planned(), currency), in(line.committed(), currency), in(line.spent(), currency));
    }

    private static Optional<Money> in(Optional<Money> amount, String currency) {
        return amount.filter(money -> money.currency().equals(currency));
    }
}
