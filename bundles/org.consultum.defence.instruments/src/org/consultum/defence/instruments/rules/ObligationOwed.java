package org.consultum.defence.instruments.rules;

import java.util.Set;
import org.consultum.defence.instruments.Duty;
import org.consultum.defence.instruments.Instrument;
import org.consultum.defence.instruments.Sentences;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;
import org.eclipse.emf.ecore.EClass;

/**
 * IN-01: somebody owes what is owed.
 */
public final class ObligationOwed extends ItemRule {

    public ObligationOwed() {
        super("IN-01", Instrument.NAMESPACE, "Obligation");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var duty = new Duty(item);
        if (duty.open() && duty.debtor().isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "debtor", "debtor.none", duty.title(),
                duty.instrument().title()));
        }
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.PARTY);
    }
}
