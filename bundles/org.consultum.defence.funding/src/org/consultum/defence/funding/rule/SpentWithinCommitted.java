package org.consultum.defence.funding.rule;

import org.consultum.defence.funding.BudgetLine;
import org.consultum.defence.funding.Funding;
import org.consultum.defence.funding.FundingProposals;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;

/** DF-02: no more is spent than was committed, or than was planned where commitments are not recorded. */
public final class SpentWithinCommitted extends FundingRule {

    public SpentWithinCommitted() {
        super("DF-02", Funding.LINE);
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var line = new BudgetLine(item);
        String key = line.committed().isPresent() ? "spent.overCommitted" : "spent.overPlanned";
        line.committed().or(line::planned).ifPresent(limit -> line.spent().filter(spent -> FundingProposals.over(spent, limit))
            .ifPresent(spent -> findings.report(finding(Severity.WARNING, item, "spent", key, line.name(), spent, limit,
                String.valueOf(line.year())))));
    }
}
