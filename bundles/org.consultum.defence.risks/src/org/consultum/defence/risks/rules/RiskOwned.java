package org.consultum.defence.risks.rules;

import java.util.Set;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Sentences;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;
import org.eclipse.emf.ecore.EClass;

/**
 * RK-04: somebody is responsible for a risk.
 */
public final class RiskOwned extends ItemRule {

    public RiskOwned() {
        super("RK-04", Risk.NAMESPACE, "Risk");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var risk = new Risk(item);
        if (risk.live() && item.one("owner", Party.class).isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "owner", "owner.none", risk.title()));
        }
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.PARTY);
    }
}
