package org.consultum.followup.action;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.Role;
import org.consultum.model.derived.Memberships;

/**
 * Which parties stand for a party on a day: what is asked of them is asked of it. Usually the party is a person; a role, an organisation
 * or a committee stands for itself.
 *
 * @param party the party
 * @param own the party itself and the roles it holds
 * @param organisation the organisation the person or role belongs to, if any
 * @param committees the committees it sits on that day: itself, through a role it holds, or as a committee that is itself
 */
public record Responsibility(Party party, List<Party> own, Optional<Organisation> organisation, List<Committee> committees) {

    public Responsibility {
        Objects.requireNonNull(party);
        own = List.copyOf(own);
        committees = List.copyOf(committees);
    }

    /** What a party answers for. Reads people, roles and committees; loads no meeting and no list. */
    public static Responsibility of(Register register, Party party, LocalDate on) {
        var own = new LinkedHashSet<Party>(List.of(party));
        register.getRoles().stream().filter(role -> role.getHolder() == party).forEach(own::add);
        Optional<Organisation> organisation = switch (party) {
            case Person person -> Optional.ofNullable(person.getOrganisation());
            case Role role -> Optional.ofNullable(role.getOrganisation());
            default -> Optional.empty();
        };
        List<Committee> committees = register.getCommittees().stream().filter(committee -> !committee.eIsProxy())
            .filter(committee -> committee == party || sits(committee, own, on)).toList();
        return new Responsibility(party, List.copyOf(own), organisation, committees);
    }

    private static boolean sits(Committee committee, Collection<Party> own, LocalDate on) {
        return Memberships.activeOn(committee, on) && committee.getMemberships().stream()
            .anyMatch(membership -> own.contains(membership.getMember()) && Memberships.activeOn(membership, on));
    }

    /** Ids of the party and the roles it holds. */
    public Set<String> ownIds() {
        return ids(own);
    }

    /** Ids of the party, the roles it holds and its organisation. */
    public Set<String> idsWithOrganisation() {
        Set<String> ids = ids(own);
        organisation.map(Organisation::getId).ifPresent(ids::add);
        return ids;
    }

    /** Ids of the committees it sits on. */
    public Set<String> committeeIds() {
        return ids(committees);
    }

    /** Whether an action is asked of the party itself or of a role it holds. */
    public boolean owns(ActionItem action) {
        return action.getOwners().stream().anyMatch(own::contains);
    }

    /** Whether an action waits for the party itself or a role it holds. */
    public boolean awaited(ActionItem action) {
        return action.getWaitingFor().stream().anyMatch(own::contains);
    }

    private static Set<String> ids(Collection<? extends Party> parties) {
        var ids = new LinkedHashSet<String>();
        parties.stream().map(Party::getId).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }
}
