package org.consultum.defence.procurement.rule;

import java.util.Set;
import org.consultum.defence.procurement.Handling;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.defence.procurement.Thresholds;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/** DP-05: a case at or above a threshold, not awarded yet, is on an agenda of the committee that is to be asked, or decided by it. */
public final class BroughtBefore extends CaseRule {

    public BroughtBefore() {
        super("DP-05");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.SECTION_ITEM);
    }

    @Override
    public Set<EClass> readsAnywhere() {
        return Set.of(Literals.AGENDA_ITEM, Literals.MEETING, Literals.COMMITTEE);
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        if (procurement.isAwarded()) {
            return;
        }
        var handling = Handling.of(procurement);
        Thresholds.of(context.register()).reachedBy(procurement, context.asOf()).stream()
            .filter(reached -> !handling.by(reached.committee()))
            .forEach(reached -> findings.report(finding(Severity.WARNING, procurement.fields(), "estimatedValue", "case.notBrought",
                procurement.name(), reached.value(), Thresholds.name(reached.threshold()), reached.amount(),
                reached.committee().getName())));
    }
}
