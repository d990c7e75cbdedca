package org.consultum.defence.risks.rules;

import java.time.LocalDate;
import java.util.Set;
import org.consultum.defence.risks.Risk;
import org.consultum.defence.risks.Sentences;
import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;
import org.eclipse.emf.ecore.EClass;

/**
 * RK-08: an escalation says to whom and when, and is answered. Parameter {@code days}: how long that may take.
 */
public final class EscalationAnswered extends ItemRule {

    public EscalationAnswered() {
        super("RK-08", Risk.NAMESPACE, "Escalation");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        LocalDate last = context.asOf().minusDays(context.parameters().number("days"));
        String about = item.container().text("title").orElse("");
        boolean open = item.literal("state").equals("open") && item.day("answered").isEmpty();
        if (open && item.one("to", Committee.class).isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "to", "escalation.to", about));
        }
        if (open && item.day("day").isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "day", "escalation.day", about));
        }
        item.day("day").filter(day -> open && day.isBefore(last)).ifPresent(day -> findings.report(
            Sentences.TEXTS.finding(Severity.WARNING, item, "answered", "escalation.late", about, day)));
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.COMMITTEE);
    }
}
