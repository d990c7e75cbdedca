package org.consultum.defence.procurement.rule;

import java.math.BigDecimal;
import org.consultum.defence.procurement.Evaluation;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/** DP-01: the weights of the criteria of a case sum to the whole. Parameter {@code total}, in percent. */
public final class WeightsSum extends CaseRule {

    public WeightsSum() {
        super("DP-01");
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        var evaluation = Evaluation.of(procurement);
        int total = context.parameters().number("total");
        if (!evaluation.criteria().isEmpty() && evaluation.weights().compareTo(BigDecimal.valueOf(total)) != 0) {
            findings.report(finding(unlessAwarded(procurement), procurement.fields(), "criteria", "weights.sum", procurement.name(),
                evaluation.weights(), total));
        }
    }
}
