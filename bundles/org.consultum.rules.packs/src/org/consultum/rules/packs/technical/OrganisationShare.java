package org.consultum.rules.packs.technical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Committee;
import org.consultum.model.Membership;
import org.consultum.model.Organisation;
import org.consultum.model.Person;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Role;
import org.consultum.model.Seat;
import org.consultum.model.derived.Memberships;
import org.consultum.rules.packs.internal.Attendances;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * N-01: no organisation holds more than its share of the voting seats (Node.js technical steering committee charter). Parameter
 * {@code percent}. A member counts for the organisation the membership names, or else that of the seat, or else the one the person or
 * office belongs to. Applies as soon as there are so many members that one alone does not exceed the share.
 */
public final class OrganisationShare implements Rule<Committee> {

    @Override
    public String id() {
        return "N-01";
    }

    @Override
    public EClass looksAt() {
        return Literals.COMMITTEE;
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.PERSON, Literals.ROLE, Literals.ORGANISATION);
    }

    @Override
    public void check(Committee committee, RuleContext context, FindingSink findings) {
        List<Membership> voting = Attendances.voting(committee, context.asOf());
        int percent = context.parameters().number("percent");
        if (!Memberships.activeOn(committee, context.asOf()) || 100 > percent * voting.size()) {
            return;
        }
        var seats = new LinkedHashMap<Organisation, Integer>();
        voting.forEach(membership -> organisation(membership).ifPresent(one -> seats.merge(one, 1, Integer::sum)));
        seats.forEach((organisation, count) -> {
            if (count * 100 > percent * voting.size()) {
                findings.report(Texts.finding(Severity.WARNING, committee, Literals.COMMITTEE__MEMBERSHIPS, "share.exceeded",
                    committee.getName(), organisation.getName(), count, voting.size(), percent * voting.size() / 100, percent));
            }
        });
    }

    private static Optional<Organisation> organisation(Membership membership) {
        Optional<Organisation> own = switch (membership.getMember()) {
            case Organisation organisation -> Optional.of(organisation);
            case Person person -> Optional.ofNullable(person.getOrganisation());
            case Role office -> Optional.ofNullable(office.getOrganisation());
            default -> Optional.empty();
        };
        return Optional.ofNullable(membership.getOnBehalfOf())
            .or(() -> Optional.ofNullable(membership.getSeat()).map(Seat::getOrganisation)).or(() -> own);
    }
}
