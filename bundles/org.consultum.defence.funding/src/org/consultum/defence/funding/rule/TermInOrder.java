package org.consultum.defence.funding.rule;

import org.consultum.defence.funding.Funding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;

/** DF-08: the term of a partnership ends after it begins, and a partnership in force is within its term. */
public final class TermInOrder extends FundingRule {

    public TermInOrder() {
        super("DF-08", Funding.PARTNERSHIP);
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        item.day("until").ifPresent(until -> {
            item.day("from").filter(until::isBefore).ifPresent(from -> findings.report(
                finding(Severity.ERROR, item, "until", "term.order", title(item), until, from)));
            if (item.literal("state").equals("inForce") && until.isBefore(context.asOf())) {
                findings.report(finding(Severity.WARNING, item, "until", "term.over", title(item), until));
            }
        });
    }
}
