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
 * PG-04: a milestone lies between the start and the end of its programme.
 */
public final class MilestoneOutside extends ItemRule {

    public MilestoneOutside() {
        super("PG-04", Programme.NAMESPACE, "ProgrammeMilestone");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var milestone = new PlannedMilestone(item);
        Programme programme = milestone.programme();
        milestone.actual().or(() -> milestone.promised(context.asOf())).filter(day -> !milestone.dropped()).ifPresent(day -> {
            String field = milestone.actual().isPresent() ? "actual" : milestone.forecast().isPresent() ? "forecast" : "baseline";
            programme.start().filter(day::isBefore).ifPresent(start -> findings.report(Sentences.TEXTS.finding(Severity.WARNING, item,
                field, "milestone.before", milestone.title(), day, start)));
            programme.end().filter(day::isAfter).ifPresent(end -> findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, field,
                "milestone.after", milestone.title(), day, end)));
        });
    }
}
