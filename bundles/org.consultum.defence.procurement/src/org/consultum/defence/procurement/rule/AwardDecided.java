package org.consultum.defence.procurement.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.defence.procurement.Handling;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.defence.procurement.Thresholds;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/** DP-04: what was awarded at or above a threshold rests on a decision of the committee that is to be asked, and that decision carried. */
public final class AwardDecided extends CaseRule {

    private static final Set<DecisionResult> CARRIED = Set.of(DecisionResult.ADOPTED, DecisionResult.ADOPTED_AMENDED,
        DecisionResult.ENDORSED);

    public AwardDecided() {
        super("DP-04");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.SECTION_ITEM);
    }

    @Override
    public Set<EClass> readsAnywhere() {
        return Set.of(Literals.DECISION, Literals.COMMITTEE);
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        if (!procurement.isAwarded()) {
            return;
        }
        List<Thresholds.Reached> reached = Thresholds.of(context.register()).reachedBy(procurement, context.asOf());
        Optional<Decision> decision = procurement.awardDecision();
        reached.stream().filter(each -> decision.filter(one -> Handling.isOf(one, each.committee())).isEmpty()).findFirst()
            .ifPresent(each -> findings.report(finding(Severity.WARNING, procurement.fields(), "awardDecision", "award.undecided",
                procurement.name(), each.value(), Thresholds.name(each.threshold()), each.amount(), each.committee().getName())));
        decision.filter(one -> !reached.isEmpty() && !CARRIED.contains(one.getResult()))
            .ifPresent(one -> findings.report(finding(Severity.WARNING, procurement.fields(), "awardDecision", "award.notCarried",
                procurement.name(), one.getReference() == null ? "" : one.getReference())));
    }
}
