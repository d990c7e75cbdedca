package org.consultum.defence.risks.rules;

import java.util.List;
import org.consultum.defence.risks.Matrix;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * RK-01: likelihood and impact of a risk are from 1 to 5, and so is what remains of them where it was entered.
 */
public final class ScoresOnScale extends ItemRule {

    public ScoresOnScale() {
        super("RK-01", Risk.NAMESPACE, "Risk");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var risk = new Risk(item);
        for (String field : List.of("likelihood", "impact")) {
            if (risk.live() && !Matrix.onScale(item.integer(field))) {
                findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, field, item.integer(field) == 0 ? "score.none"
                    : "score.off",
                    risk.title(), item.integer(field)));
            }
        }
        for (String field : List.of("residualLikelihood", "residualImpact")) {
            if (item.integer(field) != 0 && !Matrix.onScale(item.integer(field))) {
                findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, field, "score.off", risk.title(), item.integer(field)));
            }
        }
    }
}
