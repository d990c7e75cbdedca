package org.consultum.defence.procurement.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/**
 * DP-10: the contract is concluded after the standstill period, which lasts a number of days from the day after the award. Parameter
 * {@code days}; with 0 only the recorded end of the period counts.
 */
public final class StandstillKept extends CaseRule {

    public StandstillKept() {
        super("DP-10");
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        int days = context.parameters().number("days");
        Optional<LocalDate> least = procurement.awarded().filter(day -> days > 0).map(day -> day.plusDays(days));
        Optional<LocalDate> last = procurement.fields().day("standstillUntil");
        Optional<LocalDate> concluded = procurement.fields().day("contractDone");
        last.ifPresent(end -> least.filter(end::isBefore).ifPresent(day -> findings.report(finding(
            concluded.isPresent() ? Severity.WARNING : Severity.ERROR, procurement.fields(), "standstillUntil", "standstill.short",
            procurement.name(), end, days, day))));
        Optional<LocalDate> until = last.or(() -> least);
        concluded.ifPresent(day -> until.filter(end -> !day.isAfter(end)).ifPresent(end -> findings.report(finding(Severity.WARNING,
            procurement.fields(), "contractDone", "standstill.broken", procurement.name(), day, end))));
    }
}
