package org.consultum.defence.procurement.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/** DP-11: the steps of a case follow one another: no step is planned, or was done, before the one that precedes it. */
public final class StepsInOrder extends CaseRule {

    private static final List<String> STEPS = List.of("assessment", "notice", "evaluation", "award", "contract");

    public StepsInOrder() {
        super("DP-11");
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        inOrder(procurement, "Planned", Severity.ERROR, "steps.planned", findings);
        inOrder(procurement, "Done", Severity.WARNING, "steps.done", findings);
    }

    private static void inOrder(ProcurementCase procurement, String which, Severity severity, String key, FindingSink findings) {
        Optional<LocalDate> before = Optional.empty();
        for (String step : STEPS) {
            String field = step + which;
            Optional<LocalDate> day = procurement.fields().day(field);
            Optional<LocalDate> earlier = before;
            day.flatMap(one -> earlier.filter(one::isBefore)).ifPresent(late -> findings.report(finding(severity, procurement.fields(),
                field, key, procurement.name(), day.get(), late)));
            before = day.or(() -> earlier);
        }
    }
}
