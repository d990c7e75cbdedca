package org.consultum.rules.packs.faca;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.consultum.model.Committee;
import org.consultum.model.Membership;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.Memberships;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.packs.internal.Attendances;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * F-19: the members of a committee are balanced by the interest class of their seats. Parameters {@code minimumClasses}, and
 * {@code largestPercent}: how much of the voting members one class may hold. Does not apply while no seat names a class; a member whose
 * seat names none counts among the members, but for no class.
 */
public final class MembershipBalanced implements Rule<Committee> {

    @Override
    public String id() {
        return "F-19";
    }

    @Override
    public EClass looksAt() {
        return Literals.COMMITTEE;
    }

    @Override
    public void check(Committee committee, RuleContext context, FindingSink findings) {
        if (!Memberships.activeOn(committee, context.asOf())) {
            return;
        }
        List<Membership> members = Attendances.voting(committee, context.asOf());
        Map<String, Long> classes = members.stream()
            .filter(one -> one.getSeat() != null && !Agendas.blank(one.getSeat().getInterestClass()))
            .collect(Collectors.groupingBy(one -> one.getSeat().getInterestClass().strip(), TreeMap::new, Collectors.counting()));
        if (classes.isEmpty()) {
            return;
        }
        String counts = String.join(", ", classes.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList());
        int minimum = context.parameters().number("minimumClasses");
        if (classes.size() < minimum) {
            findings.report(Texts.finding(Severity.WARNING, committee, Literals.COMMITTEE__SEATS, "balance.few", committee.getName(),
                classes.size(), minimum, counts));
            return;
        }
        int largest = context.parameters().number("largestPercent");
        classes.forEach((name, count) -> {
            if (count * 100 > (long) largest * members.size()) {
                findings.report(Texts.finding(Severity.WARNING, committee, Literals.COMMITTEE__SEATS, "balance.large", committee.getName(),
                    name, count, members.size(), largest, counts));
            }
        });
    }
}
