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
 * RK-06: a risk has a day on which it is looked at again, and that is kept. Parameter {@code days}: how long a review may be late.
 */
public final class RiskReviewed extends ItemRule {

    public RiskReviewed() {
        super("RK-06", Risk.NAMESPACE, "Risk");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var risk = new Risk(item);
        LocalDate last = context.asOf().minusDays(context.parameters().number("days"));
        if (!risk.live()) {
            return;
        }
        if (risk.reviewDue().isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.INFO, item, "reviewDue", "review.none", risk.title()));
        }
        risk.reviewDue().filter(day -> day.isBefore(last)).ifPresent(day -> findings.report(
            Sentences.TEXTS.finding(Severity.WARNING, item, "reviewDue", "review.late", risk.title(), day)));
    }
}
