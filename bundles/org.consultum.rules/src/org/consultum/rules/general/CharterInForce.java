package org.consultum.rules.general;

import java.time.LocalDate;
import java.util.Comparator;
import org.consultum.model.Charter;
import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage;
import org.consultum.model.derived.Memberships;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * H-07: the charter of a committee has not lapsed. The charter that runs longest counts; one that does not expire never lapses. A charter
 * lapses at the beginning of the day it expires. Parameter {@code warnDays}: how many calendar days ahead to warn.
 */
public final class CharterInForce implements Rule<Committee> {

    @Override
    public String id() {
        return "H-07";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.COMMITTEE;
    }

    @Override
    public void check(Committee committee, RuleContext context, FindingSink findings) {
        if (committee.getCharters().isEmpty() || !Memberships.activeOn(committee, context.asOf())) {
            return;
        }
        Charter last = committee.getCharters().stream()
            .filter(charter -> charter.getAdopted() == null || !charter.getAdopted().isAfter(context.asOf()))
            .max(Comparator.comparing(CharterInForce::expires)).orElse(null);
        if (last == null || last.getExpires() == null) {
            return;
        }
        if (!last.getExpires().isAfter(context.asOf())) {
            report(last, Severity.ERROR, "charter.lapsed", committee, findings);
        } else if (!last.getExpires().isAfter(context.asOf().plusDays(context.parameters().number("warnDays")))) {
            report(last, Severity.WARNING, "charter.lapses", committee, findings);
        }
    }

    private static LocalDate expires(Charter charter) {
        return charter.getExpires() == null ? LocalDate.MAX : charter.getExpires();
    }

    private static void report(Charter charter, Severity severity, String key, Committee committee, FindingSink findings) {
        findings.report(Finding.of(severity, charter, Messages.text(key, committee.getName(), charter.getExpires()),
            Messages.text("charter.remedy")).at(RegisterPackage.Literals.CHARTER__EXPIRES));
    }
}
