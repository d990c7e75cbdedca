package org.consultum.defence.risks.rules;

import java.time.LocalDate;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * RK-03: something is done about a risk above the appetite of the register. Parameter {@code days}: how long after it was identified
 * there may be no measure.
 */
public final class RiskMitigated extends ItemRule {

    public RiskMitigated() {
        super("RK-03", Risk.NAMESPACE, "Risk");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var risk = new Risk(item);
        LocalDate last = context.asOf().minusDays(context.parameters().number("days"));
        if (risk.unmitigated() && item.day("identified").filter(day -> !day.isBefore(last)).isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "mitigations", "unmitigated", risk.title(),
                risk.residual().orElseThrow(), risk.matrix().appetite()));
        }
    }
}
