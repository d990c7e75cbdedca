package org.consultum.defence.instruments.rules;

import java.util.LinkedHashMap;
import org.consultum.defence.instruments.Instrument;
import org.consultum.defence.instruments.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * IN-05: numbers of clauses are unique within their instrument, and every clause has one.
 */
public final class ClauseNumbers extends ItemRule {

    public ClauseNumbers() {
        super("IN-05", Instrument.NAMESPACE, "Instrument");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var instrument = new Instrument(item);
        var titles = new LinkedHashMap<String, String>();
        for (ItemFields clause : instrument.clauses()) {
            String title = clause.text("title").orElse("");
            String number = clause.text("number").map(String::strip).orElse("");
            if (number.isEmpty()) {
                findings.report(Sentences.TEXTS.finding(Severity.INFO, clause, "number", "clause.none", title, instrument.title()));
            } else if (titles.containsKey(number)) {
                findings.report(Sentences.TEXTS.finding(Severity.WARNING, clause, "number", "clause.twice", number, instrument.title(),
                    titles.get(number), title));
            } else {
                titles.put(number, title);
            }
        }
    }
}
