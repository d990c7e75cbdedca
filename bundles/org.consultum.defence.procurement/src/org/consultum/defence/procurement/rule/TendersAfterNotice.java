package org.consultum.defence.procurement.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.defence.procurement.Stage;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/**
 * DP-07: tenders are due after the notice, and in some procedures not before a number of days have passed. Parameters {@code days}, and
 * {@code procedures}, the procedures they count for with spaces between them.
 */
public final class TendersAfterNotice extends CaseRule {

    public TendersAfterNotice() {
        super("DP-07");
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        int days = context.parameters().number("days");
        boolean counted = List.of(context.parameters().text("procedures").split("\\s+"))
            .contains(procurement.fields().literal("procedure"));
        Optional<LocalDate> notice = procurement.fields().day("noticeDone").or(() -> procurement.fields().day("noticePlanned"));
        Optional<LocalDate> due = procurement.tendersDue().map(time -> time.toLocalDate());
        if (notice.isEmpty() || due.isEmpty() || procurement.stage() == Stage.CANCELLED) {
            return;
        }
        boolean past = due.get().isBefore(context.asOf());
        if (due.get().isBefore(notice.get())) {
            findings.report(finding(past ? Severity.WARNING : Severity.ERROR, procurement.fields(), "tendersDue", "tenders.beforeNotice",
                procurement.name(), due.get(), notice.get()));
        } else if (counted && due.get().isBefore(notice.get().plusDays(days))) {
            findings.report(finding(past ? Severity.WARNING : Severity.ERROR, procurement.fields(), "tendersDue", "tenders.short",
                procurement.name(), due.get(), notice.get(), days, notice.get().plusDays(days)));
        }
    }
}
