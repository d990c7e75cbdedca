package org.consultum.reports.committee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Role;
import org.consultum.model.Seat;
import org.consultum.model.derived.Memberships;

/** Who sits on a committee on a day, and which of its seats nobody holds. */
final class Members {

    private Members() {
    }

    /** Memberships on a day in the order of the committee. */
    static List<Membership> on(Committee committee, LocalDate day) {
        return committee.getMemberships().stream().filter(membership -> membership.getMember() != null)
            .filter(membership -> Memberships.activeOn(membership, day)).toList();
    }

    /** Memberships on a day with a vote of their own. */
    static List<Membership> votingOn(Committee committee, LocalDate day) {
        return on(committee, day).stream().filter(Members::votes).toList();
    }

    /** Whether a member has a vote of their own; an alternate has that of the member. */
    static boolean votes(Membership membership) {
        return membership.isVoting() && membership.getRole() != MembershipRole.ALTERNATE;
    }

    /** Those who stand in for a member on a day. */
    static List<Party> alternates(Membership membership, LocalDate day) {
        return membership.eContainer() instanceof Committee committee
            ? on(committee, day).stream().filter(other -> other.getAlternateFor() == membership).map(Membership::getMember).toList()
            : List.of();
    }

    /** Seats nobody holds on a day. */
    static List<Seat> vacant(Committee committee, LocalDate day) {
        List<Seat> held = on(committee, day).stream().filter(membership -> membership.getRole() != MembershipRole.ALTERNATE)
            .map(Membership::getSeat).toList();
        return committee.getSeats().stream().filter(seat -> !held.contains(seat)).toList();
    }

    /** The first day on which nobody held a seat, where somebody held it before. */
    static Optional<LocalDate> vacantSince(Committee committee, Seat seat, LocalDate day) {
        return committee.getMemberships().stream().filter(membership -> membership.getSeat() == seat)
            .map(Membership::getUntil).filter(until -> until != null && until.isBefore(day)).max(Comparator.naturalOrder())
            .map(until -> until.plusDays(1));
    }

    /** For whom somebody sits: as recorded, else for the organisation of the seat, else for their own. */
    static Optional<Organisation> organisation(Membership membership) {
        return Optional.ofNullable(membership.getOnBehalfOf())
            .or(() -> Optional.ofNullable(membership.getSeat()).map(Seat::getOrganisation))
            .or(() -> switch (membership.getMember()) {
                case Person person -> Optional.ofNullable(person.getOrganisation());
                case Role role -> Optional.ofNullable(role.getOrganisation());
                case Organisation itself -> Optional.of(itself);
                case null, default -> Optional.empty();
            });
    }

    /** The interest a seat stands for; empty without a seat, or where it names none. */
    static Optional<String> interestClass(Membership membership) {
        return Optional.ofNullable(membership.getSeat()).flatMap(Members::interestClass);
    }

    static Optional<String> interestClass(Seat seat) {
        return Optional.ofNullable(seat.getInterestClass()).map(String::strip).filter(name -> !name.isEmpty());
    }
}
