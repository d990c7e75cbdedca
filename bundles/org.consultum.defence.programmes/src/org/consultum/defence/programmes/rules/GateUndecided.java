package org.consultum.defence.programmes.rules;

import java.util.Set;
import org.consultum.defence.programmes.PlannedMilestone;
import org.consultum.defence.programmes.Programme;
import org.consultum.defence.programmes.Sentences;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;
import org.eclipse.emf.ecore.EClass;

/**
 * PG-02: a gate is passed by a decision only.
 */
public final class GateUndecided extends ItemRule {

    public GateUndecided() {
        super("PG-02", Programme.NAMESPACE, "ProgrammeMilestone");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var milestone = new PlannedMilestone(item);
        if (milestone.gate() && !milestone.open() && !milestone.dropped() && milestone.decision().isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "decision", "gate.undecided", milestone.title()));
        }
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.DECISION);
    }
}
