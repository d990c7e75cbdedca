package org.consultum.rules.general;

import java.time.LocalDate;
import java.util.Comparator;
import org.consultum.model.Committee;
import org.consultum.model.Period;
import org.consultum.model.RegisterPackage;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * G-03: the periods of one committee do not overlap; first and last day belong to the period. A missing first or last day means that the
 * period is open on that side; a period with neither is left out. An overlap that is past is a warning.
 */
public final class PeriodsDoNotOverlap implements Rule<Committee> {

    @Override
    public String id() {
        return "G-03";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.COMMITTEE;
    }

    @Override
    public void check(Committee committee, RuleContext context, FindingSink findings) {
        var periods = committee.getPeriods().stream().filter(period -> period.getStart() != null || period.getEnd() != null)
            .sorted(Comparator.comparing(PeriodsDoNotOverlap::first).thenComparing(PeriodsDoNotOverlap::last)).toList();
        Period longest = null;
        for (Period period : periods) {
            if (longest != null && !first(period).isAfter(last(longest))) {
                boolean past = last(period).isBefore(context.asOf()) || last(longest).isBefore(context.asOf());
                findings.report(Finding.of(past ? Severity.WARNING : Severity.ERROR, period,
                    Messages.text("periods.overlap", committee.getName(), longest.getName(), period.getName()),
                    Messages.text("periods.overlap.remedy")).at(RegisterPackage.Literals.PERIOD__START));
            }
            longest = longest == null || last(period).isAfter(last(longest)) ? period : longest;
        }
    }

    private static LocalDate first(Period period) {
        return period.getStart() == null ? LocalDate.MIN : period.getStart();
    }

    private static LocalDate last(Period period) {
        return period.getEnd() == null ? LocalDate.MAX : period.getEnd();
    }
}
