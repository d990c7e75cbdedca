package org.consultum.defence.funding.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consultum.defence.funding.BudgetLine;
import org.consultum.defence.funding.Funding;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SectionItem;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.eclipse.emf.ecore.EClass;

/**
 * DF-04: what is paid for in one year and in a later one is paid for in the years between as well. Looks at lines about the same item of
 * another subject area, such as a programme or a procurement case, in the same currency; said once, at the line after the gap.
 */
public final class YearsWithoutGap extends FundingRule {

    public YearsWithoutGap() {
        super("DF-04", Funding.LINE);
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.SECTION_ITEM);
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var line = new BudgetLine(item);
        for (var subject : line.about()) {
            if (subject instanceof SectionItem matter && line.year() > 0) {
                List<BudgetLine> others = BudgetLine.all(context.register()).stream().filter(other -> other.about().contains(matter))
                    .filter(other -> other.year() > 0 && other.currencies().stream().anyMatch(line.currencies()::contains)).toList();
                boolean first = others.stream().filter(other -> other.year() == line.year()).findFirst()
                    .filter(other -> other.element() == line.element()).isPresent();
                others.stream().mapToInt(BudgetLine::year).filter(year -> year < line.year()).max()
                    .ifPresent(before -> report(line, matter, before, first, findings));
            }
        }
    }

    private static void report(BudgetLine line, SectionItem matter, int before, boolean first, FindingSink findings) {
        if (first && before < line.year() - 1) {
            String years = IntStream.range(before + 1, line.year()).mapToObj(String::valueOf).collect(Collectors.joining(", "));
            findings.report(finding(Severity.INFO, line.fields(), "year", "years.gap", matter.getTitle() == null ? "" : matter.getTitle(),
                String.valueOf(before), String.valueOf(line.year()), years));
        }
    }
}
