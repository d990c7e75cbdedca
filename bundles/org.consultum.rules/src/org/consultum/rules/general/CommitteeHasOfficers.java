package org.consultum.rules.general;

import java.util.Set;
import org.consultum.model.Committee;
import org.consultum.model.MembershipRole;
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
 * H-06: a committee has a chair or co-chair, and a secretary or designated officer. Parameter {@code needsSecretary}: whether the second
 * is asked for. Does not apply while nobody has been entered as a member, nor before the committee exists or after it is dissolved.
 */
public final class CommitteeHasOfficers implements Rule<Committee> {

    private static final Set<MembershipRole> CHAIRS = Set.of(MembershipRole.CHAIR, MembershipRole.CO_CHAIR);
    private static final Set<MembershipRole> SECRETARIES = Set.of(MembershipRole.SECRETARY, MembershipRole.DESIGNATED_OFFICER);

    @Override
    public String id() {
        return "H-06";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.COMMITTEE;
    }

    @Override
    public void check(Committee committee, RuleContext context, FindingSink findings) {
        if (committee.getMemberships().isEmpty() || !Memberships.activeOn(committee, context.asOf())) {
            return;
        }
        if (!has(committee, CHAIRS, context)) {
            report(committee, "committee.noChair", context, findings);
        }
        if (context.parameters().flag("needsSecretary") && !has(committee, SECRETARIES, context)) {
            report(committee, "committee.noSecretary", context, findings);
        }
    }

    private static boolean has(Committee committee, Set<MembershipRole> roles, RuleContext context) {
        return committee.getMemberships().stream()
            .anyMatch(membership -> roles.contains(membership.getRole()) && Memberships.activeOn(membership, context.asOf()));
    }

    private static void report(Committee committee, String key, RuleContext context, FindingSink findings) {
        findings.report(Finding.of(Severity.WARNING, committee, Messages.text(key, committee.getName(), context.asOf()),
            Messages.text("committee.officers.remedy")).at(RegisterPackage.Literals.COMMITTEE__MEMBERSHIPS));
    }
}
