package org.consultum.defence.funding.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.defence.funding.BudgetLine;
import org.consultum.defence.funding.Funding;
import org.consultum.defence.funding.Priority;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SectionItem;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.eclipse.emf.ecore.EClass;

/** DF-07: a line that is prioritised has points on every criterion, once and on its scale. */
public final class PriorityComplete extends FundingRule {

    public PriorityComplete() {
        super("DF-07", Funding.LINE);
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.SECTION_ITEM);
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        List<ItemFields> criteria = item.container().many("criteria", SectionItem.class).stream().map(ItemFields::of).toList();
        Priority.of(criteria, List.of(new BudgetLine(item))).lines().stream().filter(line -> !line.missing().isEmpty())
            .forEach(line -> findings.report(finding(Severity.WARNING, item, "scores", "points.incomplete", line.line().name(),
                line.missing().stream().map(Priority.Criterion::title).collect(Collectors.joining(", ")))));
    }
}
