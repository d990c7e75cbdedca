package org.consultum.defence.programmes.rules;

import org.consultum.defence.programmes.PlannedMilestone;
import org.consultum.defence.programmes.Programme;
import org.consultum.defence.programmes.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * PG-06: a milestone that was reached says when, and one that says when was reached.
 */
public final class ReachedWithDay extends ItemRule {

    public ReachedWithDay() {
        super("PG-06", Programme.NAMESPACE, "ProgrammeMilestone");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var milestone = new PlannedMilestone(item);
        boolean reached = item.literal("state").equals("reached");
        if (reached && milestone.actual().isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "actual", "reached.day", milestone.title()));
        }
        if (!reached && milestone.actual().isPresent()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "state", "reached.state", milestone.title(),
                milestone.actual().get()));
        }
    }
}
