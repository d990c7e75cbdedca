package org.consultum.defence.procurement.rule;

import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.defence.procurement.Thresholds;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.Money;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/** DP-12: where thresholds are in force, one is in a currency in which the value of the case is known; otherwise nobody can tell. */
public final class ThresholdComparable extends CaseRule {

    public ThresholdComparable() {
        super("DP-12");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.SECTION_ITEM);
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        if (Thresholds.of(context.register()).cannotCompare(procurement, context.asOf())) {
            findings.report(finding(Severity.INFO, procurement.fields(), "estimatedValue", "case.noThreshold", procurement.name(),
                procurement.values().stream().map(Money::currency).distinct().collect(Collectors.joining(", "))));
        }
    }
}
