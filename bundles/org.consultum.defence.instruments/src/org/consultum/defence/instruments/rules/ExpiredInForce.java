package org.consultum.defence.instruments.rules;

import org.consultum.defence.instruments.Instrument;
import org.consultum.defence.instruments.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * IN-03: what has expired is not listed as in force. Parameter {@code days}: how long after its last day the state may stand.
 */
public final class ExpiredInForce extends ItemRule {

    public ExpiredInForce() {
        super("IN-03", Instrument.NAMESPACE, "Instrument");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var instrument = new Instrument(item);
        int days = context.parameters().number("days");
        instrument.until().filter(until -> instrument.agreed() && until.plusDays(days).isBefore(context.asOf())).ifPresent(until ->
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "state", "expired", instrument.title(), until)));
    }
}
