package org.consultum.defence.procurement.rule;

import java.util.Set;
import org.consultum.defence.procurement.Conflict;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/** DP-06: a voting member who belongs to a bidder, or declared an interest in one, steps back when the committee deals with the case. */
public final class ConflictRecused extends CaseRule {

    public ConflictRecused() {
        super("DP-06");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.SECTION_ITEM, Literals.PARTY);
    }

    @Override
    public Set<EClass> readsAnywhere() {
        return Set.of(Literals.AGENDA_ITEM, Literals.MEETING, Literals.ATTENDANCE_EVENT, Literals.MEMBERSHIP, Literals.COMMITTEE);
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        Conflict.committees(procurement, context.register(), context.asOf()).stream()
            .flatMap(committee -> Conflict.of(procurement, committee).stream())
            .forEach(conflict -> findings.report(finding(Severity.WARNING, conflict.bid().fields(), "bidder",
                conflict.declared() ? "conflict.interest" : "conflict.member", conflict.member().getName(), conflict.item().getTitle(),
                conflict.meeting().getTitle(), conflict.bid().name(), procurement.name())));
    }
}
