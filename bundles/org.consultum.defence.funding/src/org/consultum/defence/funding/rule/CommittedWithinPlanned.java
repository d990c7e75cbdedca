package org.consultum.defence.funding.rule;

import org.consultum.defence.funding.BudgetLine;
import org.consultum.defence.funding.Funding;
import org.consultum.defence.funding.FundingProposals;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;

/** DF-01: no more is committed than was planned. */
public final class CommittedWithinPlanned extends FundingRule {

    public CommittedWithinPlanned() {
        super("DF-01", Funding.LINE);
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var line = new BudgetLine(item);
        line.planned().ifPresent(planned -> line.committed().filter(committed -> FundingProposals.over(committed, planned))
            .ifPresent(committed -> findings.report(finding(Severity.WARNING, item, "committed", "committed.over", line.name(), committed,
                planned, String.valueOf(line.year())))));
    }
}
