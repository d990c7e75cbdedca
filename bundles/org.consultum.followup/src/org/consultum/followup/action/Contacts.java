package org.consultum.followup.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.ContactPoint;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.Role;
import org.consultum.model.derived.Memberships;

/**
 * How parties are reached: a person at its own address; a role at its own, else at its holder's; an organisation at its own, else at its
 * contact points; a committee at its own, else through its secretaries, else its chairs. Loads no meeting and no list.
 */
public final class Contacts {

    private static final List<MembershipRole> CHAIRS = List.of(MembershipRole.CHAIR, MembershipRole.CO_CHAIR);

    private Contacts() {
    }

    /** How a party is reached on a day: at least one contact, the only one without an address when there is none. */
    public static List<Contact> of(Party party, LocalDate on) {
        List<Contact> reached = switch (party) {
            case Role role when blank(role.getEmail()) && role.getHolder() != null -> of(role.getHolder(), on);
            case Organisation organisation when blank(organisation.getEmail()) -> points(organisation);
            case Committee committee when blank(committee.getEmail()) -> officers(committee, on);
            default -> List.of();
        };
        return reached.isEmpty() ? List.of(contact(party, party.getEmail())) : reached;
    }

    /** The contact points of the organisation of a party, or of the nearest one above it that has an address; none without one. */
    public static List<Contact> ofOrganisation(Party party) {
        var seen = new HashSet<Organisation>();
        for (Optional<Organisation> at = organisation(party); at.isPresent() && seen.add(at.get()); at = at.map(Organisation::getParent)) {
            List<Contact> points = points(at.get());
            if (!points.isEmpty()) {
                return points;
            }
            if (!blank(at.get().getEmail())) {
                return List.of(contact(at.get(), at.get().getEmail()));
            }
        }
        return List.of();
    }

    /** The chairs of a committee on a day, or its vice-chairs when it has no chair. */
    public static List<Contact> chairs(Committee committee, LocalDate on) {
        List<Contact> chairs = holders(committee, CHAIRS, on);
        return chairs.isEmpty() ? holders(committee, List.of(MembershipRole.VICE_CHAIR), on) : chairs;
    }

    /** The organisation that a person, role or committee belongs to; an organisation belongs to itself. */
    public static Optional<Organisation> organisation(Party party) {
        return switch (party) {
            case Organisation organisation -> Optional.of(organisation);
            case Person person -> Optional.ofNullable(person.getOrganisation());
            case Role role -> Optional.ofNullable(role.getOrganisation())
                .or(() -> Optional.ofNullable(role.getHolder()).map(Person::getOrganisation));
            case Committee committee -> Optional.ofNullable(committee.getOrganisation());
            default -> Optional.empty();
        };
    }

    private static List<Contact> officers(Committee committee, LocalDate on) {
        List<Contact> secretaries = holders(committee, List.of(MembershipRole.SECRETARY), on);
        return secretaries.isEmpty() ? chairs(committee, on) : secretaries;
    }

    private static List<Contact> holders(Committee committee, List<MembershipRole> roles, LocalDate on) {
        var contacts = new LinkedHashMap<String, Contact>();
        committee.getMemberships().stream().filter(membership -> roles.contains(membership.getRole()))
            .filter(membership -> Memberships.activeOn(membership, on)).map(Membership::getMember).filter(Objects::nonNull)
            .filter(member -> !(member instanceof Committee)).flatMap(member -> of(member, on).stream())
            .forEach(contact -> contacts.putIfAbsent(contact.party().getId() + contact.address().orElse(""), contact));
        return List.copyOf(contacts.values());
    }

    /** The contact points of an organisation that have an address, their own or that of the person behind them. */
    private static List<Contact> points(Organisation organisation) {
        var contacts = new ArrayList<Contact>();
        for (ContactPoint point : organisation.getContactPoints()) {
            Optional<Person> person = Optional.ofNullable(point.getPerson());
            Optional<String> address = first(point.getEmail(), person.map(Person::getEmail).orElse(null));
            if (address.isPresent() && contacts.stream().noneMatch(contact -> contact.address().equals(address))) {
                Optional<Party> behind = person.<Party>map(named -> named).or(() -> at(address.get(), organisation));
                contacts.add(new Contact(behind.orElse(organisation),
                    first(point.getName(), behind.map(Party::getName).orElse(null), organisation.getName()).orElse(""), address,
                    first(behind.map(Party::getLanguage).orElse(null), organisation.getLanguage())));
            }
        }
        return List.copyOf(contacts);
    }

    /** Who has an address: the office or person that a contact point means without naming it. */
    private static Optional<Party> at(String address, Organisation organisation) {
        return organisation.eContainer() instanceof Register register ? Stream.<Party>concat(register.getRoles().stream(),
            register.getPeople().stream()).filter(party -> address.strip().equalsIgnoreCase(party.getEmail())).findFirst() : Optional.empty();
    }

    private static Contact contact(Party party, String address) {
        String organisation = organisation(party).map(Organisation::getLanguage).orElse(null);
        return new Contact(party, Words.plain(party.getName()), Optional.ofNullable(address), first(party.getLanguage(), organisation));
    }

    private static Optional<String> first(String... texts) {
        return Stream.of(texts).filter(text -> !blank(text)).findFirst();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
