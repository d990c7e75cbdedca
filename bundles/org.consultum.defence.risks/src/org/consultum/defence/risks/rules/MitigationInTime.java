package org.consultum.defence.risks.rules;

import java.time.LocalDate;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Risk.Measure;
import org.consultum.defence.risks.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * RK-05: measures against risks are done in time, and say when. Parameter {@code days}: how long one may be late.
 */
public final class MitigationInTime extends ItemRule {

    public MitigationInTime() {
        super("RK-05", Risk.NAMESPACE, "Mitigation");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var measure = new Measure(item);
        LocalDate last = context.asOf().minusDays(context.parameters().number("days"));
        if (measure.risk().live()) {
            measure.overdueSince(context.asOf()).filter(due -> due.isBefore(last)).ifPresent(due -> findings.report(
                Sentences.TEXTS.finding(Severity.WARNING, item, "due", "mitigation.late", measure.title(), measure.risk().title(), due)));
        }
        if (item.literal("state").equals("done") && item.day("done").isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.INFO, item, "done", "mitigation.day", measure.title()));
        }
    }
}
