package org.consultum.defence.funding.rule;

import java.util.Optional;
import java.util.Set;
import org.consultum.defence.funding.BudgetLine;
import org.consultum.defence.funding.Funding;
import org.consultum.defence.funding.FundingProposals;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.Money;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.eclipse.emf.ecore.EClass;

/** DF-05: the parts of a line do not plan more than the line, are of its year and currency, and no line is part of itself. */
public final class PartsWithinWhole extends FundingRule {

    public PartsWithinWhole() {
        super("DF-05", Funding.LINE);
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.SECTION_ITEM);
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var line = new BudgetLine(item);
        line.whole().ifPresent(whole -> misplaced(line, whole, findings));
        line.planned().ifPresent(planned -> BudgetLine.all(context.register()).stream()
            .filter(part -> part.whole().filter(whole -> whole.element() == line.element()).isPresent())
            .map(BudgetLine::planned).flatMap(Optional::stream).filter(planned::sameCurrency).reduce(Money::plus)
            .filter(parts -> FundingProposals.over(parts, planned)).ifPresent(parts -> findings.report(
                finding(Severity.WARNING, item, "planned", "parts.over", line.name(), parts, planned))));
    }

    private static void misplaced(BudgetLine line, BudgetLine whole, FindingSink findings) {
        BudgetLine top = whole;
        for (int steps = 0; steps < 100 && top.element() != line.element() && top.whole().isPresent(); steps++) {
            top = top.whole().get();
        }
        if (top.element() == line.element()) {
            findings.report(finding(Severity.ERROR, line.fields(), "partOf", "part.circle", line.name()));
        } else if (line.year() != whole.year()) {
            findings.report(finding(Severity.WARNING, line.fields(), "partOf", "part.year", line.name(), String.valueOf(line.year()),
                whole.name(), String.valueOf(whole.year())));
        } else if (!whole.currencies().isEmpty() && line.currencies().stream().anyMatch(own -> !whole.currencies().contains(own))) {
            findings.report(finding(Severity.WARNING, line.fields(), "partOf", "part.currency", line.name(),
                String.join(", ", line.currencies()), whole.name(), String.join(", ", whole.currencies())));
        }
    }
}
