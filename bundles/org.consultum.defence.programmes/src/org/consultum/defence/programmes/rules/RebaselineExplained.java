package org.consultum.defence.programmes.rules;

import org.consultum.defence.programmes.Programme;
import org.consultum.defence.programmes.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * PG-05: a new baseline is recorded with its day, its date and its reason, so that the one before it can be understood.
 */
public final class RebaselineExplained extends ItemRule {

    public RebaselineExplained() {
        super("PG-05", Programme.NAMESPACE, "Rebaseline");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        String milestone = item.container().text("title").orElse("");
        if (item.day("to").isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.ERROR, item, "to", "rebaseline.date", milestone));
        }
        if (item.day("day").isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.ERROR, item, "day", "rebaseline.day", milestone));
        }
        if (item.text("reason").isEmpty()) {
            findings.report(Sentences.TEXTS.finding(Severity.WARNING, item, "reason", "rebaseline.reason", milestone));
        }
    }
}
