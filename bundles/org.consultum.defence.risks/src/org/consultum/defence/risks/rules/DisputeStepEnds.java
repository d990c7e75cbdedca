package org.consultum.defence.risks.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.consultum.defence.risks.Issue.Step;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Sentences;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;
import org.eclipse.emf.ecore.EClass;

/**
 * RK-07: a step of a dispute ends in time with an outcome, and no level is taken after a higher one. Parameter {@code days}: how long a
 * step may be late.
 */
public final class DisputeStepEnds extends ItemRule {

    public DisputeStepEnds() {
        super("RK-07", Risk.NAMESPACE, "DisputeStep");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var step = new Step(item);
        LocalDate last = context.asOf().minusDays(context.parameters().number("days"));
        String issue = step.issue().title();
        step.overdueSince(context.asOf()).filter(due -> due.isBefore(last)).ifPresent(due -> findings.report(
            Sentences.TEXTS.finding(Severity.WARNING, item, "due", "step.late", issue, due)));
        if (step.ended().isPresent() && item.literal("outcome").equals("pending")) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "outcome", "step.outcome", issue, step.ended().get()));
        }
        List<Step> steps = step.issue().steps();
        int index = steps.indexOf(step);
        if (index > 0 && steps.get(index - 1).level().getValue() > step.level().getValue()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "level", "step.order", issue));
        }
    }

    /** The other steps of the issue. */
    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.SECTION_ITEM);
    }
}
