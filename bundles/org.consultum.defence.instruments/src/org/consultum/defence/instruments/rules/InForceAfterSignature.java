package org.consultum.defence.instruments.rules;

import java.time.LocalDate;
import org.consultum.defence.instruments.Instrument;
import org.consultum.defence.instruments.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * IN-02: an instrument is in force from the day it was signed at the earliest.
 */
public final class InForceAfterSignature extends ItemRule {

    public InForceAfterSignature() {
        super("IN-02", Instrument.NAMESPACE, "Instrument");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var instrument = new Instrument(item);
        item.day("signed").ifPresent(signed -> item.day("inForceFrom").filter(from -> from.isBefore(signed))
            .ifPresent(from -> findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "inForceFrom", "force.early",
                instrument.title(), from, signed))));
        LocalDate begins = item.day("inForceFrom").or(() -> item.day("signed")).orElse(LocalDate.MIN);
        instrument.until().filter(until -> until.isBefore(begins)).ifPresent(until -> findings.report(
            Sentences.TEXTS.finding(Severity.WARNING, item, "until", "until.early", instrument.title(), until, begins)));
    }
}
