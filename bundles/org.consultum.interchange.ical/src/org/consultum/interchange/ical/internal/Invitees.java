package org.consultum.interchange.ical.internal;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.derived.Memberships;

/**
 * Who invites and who is invited. A party without a usable mail address is named by its identity ({@code urn:uuid:}), so that nobody is
 * left out and two of one name stay two.
 */
final class Invitees {

    private static final List<MembershipRole> SECRETARIES = List.of(MembershipRole.SECRETARY, MembershipRole.DESIGNATED_OFFICER);

    private Invitees() {
    }

    /** The committee that invites, at its own address, else at that of its secretary or of its designated officer. */
    static Organizer organizer(Committee committee, LocalDate day) {
        Optional<URI> own = mail(committee);
        Optional<URI> secretary = SECRETARIES.stream().flatMap(role -> committee.getMemberships().stream()
                .filter(membership -> membership.getRole() == role && Memberships.activeOn(membership, day)))
            .map(Membership::getMember).filter(party -> party != null && !party.eIsProxy()).flatMap(party -> mail(party).stream())
            .findFirst();
        var organizer = new Organizer(own.or(() -> secretary).orElseGet(() -> identity(committee)));
        name(committee.getName()).ifPresent(organizer::add);
        return organizer;
    }

    /** The members on the day of the meeting, who presides, and who presents an item that may be shown; each once, in this order. */
    static List<Property> attendees(Meeting meeting, LocalDate day, Withheld withheld) {
        var roles = new LinkedHashMap<Party, Role>();
        meeting.getCommittee().getMemberships().stream().filter(membership -> Memberships.activeOn(membership, day))
            .forEach(membership -> invite(membership.getMember(), role(membership), roles));
        invite(meeting.getPresidedBy(), Role.CHAIR, roles);
        if (meeting.getAgenda() != null) {
            presenters(meeting.getAgenda().getItems(), withheld).forEach(party -> invite(party, Role.OPT_PARTICIPANT, roles));
        }
        var addresses = new LinkedHashMap<URI, Property>();
        roles.forEach((party, role) -> {
            URI address = mail(party).orElseGet(() -> identity(party));
            addresses.putIfAbsent(address, attendee(party, address, role));
        });
        return new ArrayList<>(addresses.values());
    }

    private static Stream<Party> presenters(List<AgendaItem> items, Withheld withheld) {
        return items.stream().filter(item -> !withheld.hidesItem(item))
            .flatMap(item -> Stream.concat(item.getPresenters().stream(), presenters(item.getItems(), withheld)));
    }

    /** Invites a party; who takes part in two ways keeps the weightier. */
    private static void invite(Party party, Role role, Map<Party, Role> roles) {
        if (party != null && !party.eIsProxy()) {
            roles.merge(party, role, (one, other) -> weight(one) <= weight(other) ? one : other);
        }
    }

    private static int weight(Role role) {
        return List.of(Role.CHAIR, Role.REQ_PARTICIPANT, Role.OPT_PARTICIPANT, Role.NON_PARTICIPANT).indexOf(role);
    }

    private static Role role(Membership membership) {
        return switch (membership.getRole()) {
            case CHAIR, CO_CHAIR -> Role.CHAIR;
            case MEMBER, VICE_CHAIR, SECRETARY, DESIGNATED_OFFICER, RAPPORTEUR -> Role.REQ_PARTICIPANT;
            case ALTERNATE, EXPERT -> Role.OPT_PARTICIPANT;
            case OBSERVER -> Role.NON_PARTICIPANT;
        };
    }

    private static Attendee attendee(Party party, URI address, Role role) {
        var attendee = new Attendee(address);
        name(party.getName()).ifPresent(attendee::add);
        attendee.add(party instanceof Organisation || party instanceof Committee ? CuType.GROUP : CuType.INDIVIDUAL);
        attendee.add(role);
        if (!Role.NON_PARTICIPANT.equals(role)) {
            attendee.add(PartStat.NEEDS_ACTION);
            attendee.add(new Rsvp(true));
        }
        return attendee;
    }

    private static Optional<Cn> name(String name) {
        return Optional.of(CleanText.parameter(name)).filter(clean -> !clean.isEmpty()).map(Cn::new);
    }

    /** The address of a party; of a role without one, that of its holder. */
    private static Optional<URI> mail(Party party) {
        Optional<URI> own = CleanText.mail(party.getEmail());
        if (own.isPresent() || !(party instanceof org.consultum.model.Role role)) {
            return own;
        }
        Person holder = role.getHolder();
        return holder == null || holder.eIsProxy() ? Optional.empty() : CleanText.mail(holder.getEmail());
    }

    private static URI identity(Party party) {
        String id = CleanText.line(party.getId()).replaceAll("[^0-9A-Za-z-]", "");
        return URI.create("urn:uuid:" + (id.isEmpty() ? "00000000-0000-0000-0000-000000000000" : id));
    }
}
