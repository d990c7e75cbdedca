package org.consultum.defence.funding.rule;

import org.consultum.defence.funding.BudgetLine;
import org.consultum.defence.funding.Funding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;

/** DF-03: the amounts of a line are in one currency. */
public final class OneCurrencyALine extends FundingRule {

    public OneCurrencyALine() {
        super("DF-03", Funding.LINE);
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var line = new BudgetLine(item);
        if (line.currencies().size() > 1) {
            findings.report(finding(Severity.ERROR, item, "planned", "line.currencies", line.name(), String.join(", ", line.currencies())));
        }
    }
}
