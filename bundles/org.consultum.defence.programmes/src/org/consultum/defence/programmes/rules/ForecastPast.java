package org.consultum.defence.programmes.rules;

import java.time.LocalDate;
import org.consultum.defence.programmes.PlannedMilestone;
import org.consultum.defence.programmes.Programme;
import org.consultum.defence.programmes.Sentences;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/**
 * PG-01: an open milestone has a forecast that lies ahead, or the day it was reached. Parameter {@code days}: how long after the
 * forecast the question may stay open.
 */
public final class ForecastPast extends ItemRule {

    public ForecastPast() {
        super("PG-01", Programme.NAMESPACE, "ProgrammeMilestone");
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        var milestone = new PlannedMilestone(item);
        LocalDate last = context.asOf().minusDays(context.parameters().number("days"));
        if (milestone.open() && !milestone.programme().closed()) {
            milestone.promised(context.asOf()).filter(day -> day.isBefore(last)).ifPresent(day -> findings.report(
                Sentences.TEXTS.finding(Severity.WARNING, item, "forecast", "forecast.past", milestone.title(), day)));
        }
    }
}
