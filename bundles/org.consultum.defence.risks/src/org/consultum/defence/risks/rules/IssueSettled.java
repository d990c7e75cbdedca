package org.consultum.defence.risks.rules;

import org.consultum.defence.risks.Issue;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * RK-09: an issue that was settled says when and how, and one in dispute has a step.
 */
public final class IssueSettled extends ItemRule {

    public IssueSettled() {
        super("RK-09", Risk.NAMESPACE, "Issue");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var issue = new Issue(item);
        if (item.literal("state").equals("settled")) {
            if (item.day("settled").isEmpty()) {
                findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "settled", "settled.day", issue.title()));
            }
            if (item.text("resolution").isEmpty()) {
                findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "resolution", "settled.how", issue.title()));
            }
        }
        if (item.literal("state").equals("inDispute") && issue.current().isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "steps", "dispute.step", issue.title()));
        }
    }
}
