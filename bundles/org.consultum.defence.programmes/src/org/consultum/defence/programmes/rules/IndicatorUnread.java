package org.consultum.defence.programmes.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.defence.programmes.IndicatorStanding;
import org.consultum.defence.programmes.IndicatorStanding.Reading;
import org.consultum.defence.programmes.Programme;
import org.consultum.defence.programmes.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * PG-03: indicators of a programme under way are read. Parameter {@code days}: how long a reading holds; before the first reading it is
 * counted from the start of the programme.
 */
public final class IndicatorUnread extends ItemRule {

    public IndicatorUnread() {
        super("PG-03", Programme.NAMESPACE, "Indicator");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var programme = new Programme(item.container());
        var indicator = new IndicatorStanding(item);
        LocalDate first = context.asOf().minusDays(context.parameters().number("days"));
        Optional<LocalDate> read = indicator.latest(context.asOf()).map(Reading::day);
        if (programme.closed() || read.or(programme::start).filter(day -> day.isBefore(first)).isEmpty()) {
            return;
        }
        findings.report(read.map(day -> Sentences.TEXTS.finding(Severity.WARNING, item, "readings", "reading.old", indicator.title(), day))
            .orElseGet(() -> Sentences.TEXTS.finding(Severity.WARNING, item, "readings", "reading.none", indicator.title())));
    }
}
