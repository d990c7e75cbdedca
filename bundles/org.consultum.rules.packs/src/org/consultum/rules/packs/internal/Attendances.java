package org.consultum.rules.packs.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Party;
import org.consultum.model.Role;
import org.consultum.model.derived.Memberships;

/** Who holds which office, and who was there. */
public final class Attendances {

    private Attendances() {
    }

    /** Memberships of a committee with one of these roles on a day. */
    public static List<Membership> holders(Committee committee, Collection<MembershipRole> roles, LocalDate day) {
        return committee == null ? List.of() : committee.getMemberships().stream()
            .filter(membership -> roles.contains(membership.getRole()) && membership.getMember() != null)
            .filter(membership -> Memberships.activeOn(membership, day)).toList();
    }

    /** Memberships that vote on a day, alternates left out. */
    public static List<Membership> voting(Committee committee, LocalDate day) {
        return committee.getMemberships().stream()
            .filter(membership -> membership.isVoting() && membership.getRole() != MembershipRole.ALTERNATE)
            .filter(membership -> membership.getMember() != null && Memberships.activeOn(membership, day)).toList();
    }

    /** Whether a member was there at any time, in person or through an alternate. */
    public static boolean present(Meeting meeting, Membership membership) {
        return meeting.getAttendance().stream().anyMatch(event -> switch (event.getKind()) {
            case PRESENT, ARRIVE -> is(membership.getMember(), event.getParty()) || standsIn(membership, event);
            case ALTERNATE -> event.getInPlaceOf() == membership;
            case EXCUSED, ABSENT, LEAVE, RECUSE, PROXY -> false;
        });
    }

    private static boolean standsIn(Membership membership, AttendanceEvent event) {
        return membership.eContainer() instanceof Committee committee && committee.getMemberships().stream()
            .anyMatch(other -> other.getAlternateFor() == membership && is(other.getMember(), event.getParty()));
    }

    /** Whether two are the same; an office is its holder. */
    public static boolean is(Party one, Party other) {
        return one != null && other != null && (one == other || one instanceof Role office && office.getHolder() == other
            || other instanceof Role role && role.getHolder() == one);
    }
}
