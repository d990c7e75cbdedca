package org.consultum.defence.instruments.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.consultum.defence.instruments.Duty;
import org.consultum.defence.instruments.Instrument;
import org.consultum.defence.instruments.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * IN-06: an open obligation says when it is due, in one of the two ways, and fulfilments belong to days it was due.
 */
public final class ObligationDated extends ItemRule {

    public ObligationDated() {
        super("IN-06", Instrument.NAMESPACE, "Obligation");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var duty = new Duty(item);
        boolean once = item.day("due").isPresent();
        boolean again = item.day("first").isPresent() || item.integer("everyMonths") != 0;
        if (once && again) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "due", "due.both", duty.title()));
        } else if (duty.open() && !once && !duty.recurring()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "due", again ? "due.half" : "due.none", duty.title()));
        }
        Set<LocalDate> days = new HashSet<>(duty.occurrences(context.asOf().plusYears(2)));
        for (ItemFields each : duty.fulfilments()) {
            each.day("occurrence").filter(day -> !days.contains(day)).ifPresent(day -> findings.report(
                Sentences.TEXTS.finding(Severity.WARNING, each, "occurrence", "fulfilment.never", duty.title(), day)));
        }
    }
}
