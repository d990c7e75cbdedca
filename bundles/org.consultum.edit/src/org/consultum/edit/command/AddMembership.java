package org.consultum.edit.command;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Seat;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Makes a person, office or organisation a member of a committee. */
public final class AddMembership extends IntentionCommand {

    private final NewElements elements;
    private final Committee committee;
    private final Details details;

    /**
     * What is known of the membership.
     *
     * @param member who becomes a member
     * @param role function in the committee
     * @param voting whether the member has a vote
     * @param onBehalfOf organisation the member represents
     * @param seat seat the member fills
     * @param from first day
     */
    public record Details(Party member, MembershipRole role, boolean voting, Optional<Organisation> onBehalfOf, Optional<Seat> seat,
            Optional<LocalDate> from) {

        public Details {
            Objects.requireNonNull(member);
            Objects.requireNonNull(role);
        }

        /** A membership with a vote from a day on. */
        public static Details voting(Party member, MembershipRole role, LocalDate from) {
            return new Details(member, role, true, Optional.empty(), Optional.empty(), Optional.of(from));
        }
    }

    public AddMembership(EditingDomain domain, NewElements elements, Committee committee, Details details) {
        super(domain, about(name(details.member().getName()), name(committee.getName())));
        this.elements = elements;
        this.committee = committee;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        var membership = elements.create(Membership.class, Literals.MEMBERSHIP);
        membership.setMember(details.member());
        membership.setRole(details.role());
        membership.setVoting(details.voting());
        details.onBehalfOf().ifPresent(membership::setOnBehalfOf);
        details.seat().ifPresent(membership::setSeat);
        details.from().ifPresent(membership::setFrom);
        steps.create(committee, Literals.COMMITTEE__MEMBERSHIPS, membership);
    }
}
