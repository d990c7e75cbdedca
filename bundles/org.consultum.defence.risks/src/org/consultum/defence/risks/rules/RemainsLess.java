package org.consultum.defence.risks.rules;

import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * RK-02: what remains of a risk is not more than there was before.
 */
public final class RemainsLess extends ItemRule {

    public RemainsLess() {
        super("RK-02", Risk.NAMESPACE, "Risk");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var risk = new Risk(item);
        int before = risk.inherent().orElse(Integer.MAX_VALUE);
        int after = risk.residual().orElse(0);
        if (after > before) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "residualLikelihood", "residual.more", risk.title(), after,
                before));
        }
    }
}
