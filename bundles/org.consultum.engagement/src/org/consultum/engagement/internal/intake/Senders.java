package org.consultum.engagement.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.engagement.internal.Plain;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.FeedbackList;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.Stakeholder;

/** Finds the party of a register that sent something. Only what can mean nobody else is taken. */
final class Senders {

    private static final int SHORTEST = 4;

    private final Map<String, Set<Party>> byAddress = new HashMap<>();
    private final Map<String, Set<Party>> byName = new HashMap<>();
    private final List<Party> expected = new ArrayList<>();

    Senders(Register register, ConsultationRound round) {
        Stream.of(register.getOrganisations(), register.getPeople(), register.getRoles()).flatMap(List::stream)
            .forEach(party -> enter((Party) party));
        register.getCommittees().stream().filter(committee -> !committee.eIsProxy()).forEach(this::enter);
        expected.addAll(round.getInvited());
        if (round.eContainer() instanceof FeedbackList list) {
            list.getStakeholders().stream().map(Stakeholder::getParty).filter(party -> party != null && !expected.contains(party))
                .forEach(expected::add);
        }
    }

    private void enter(Party party) {
        put(byAddress, party.getEmail(), party);
        put(byName, party.getName(), party);
        String shortName = party instanceof Organisation organisation ? organisation.getShortName()
            : party instanceof Committee committee ? committee.getShortName() : null;
        put(byName, shortName, party);
    }

    private static void put(Map<String, Set<Party>> parties, String name, Party party) {
        if (name != null && !name.isBlank()) {
            parties.computeIfAbsent(Plain.key(name), key -> new HashSet<>()).add(party);
        }
    }

    /** The party: by its organisation, by its address, by its name; for a document by a name in that of the file. */
    Optional<Party> find(Incoming incoming) {
        return one(byName.get(Plain.key(incoming.organisation())))
            .or(() -> one(byAddress.get(Plain.key(incoming.email()))).map(this::expected))
            .or(() -> one(byName.get(Plain.key(incoming.submitter()))).map(this::expected))
            .or(() -> incoming.channel().equals("document") ? inName(incoming.title()) : Optional.empty());
    }

    /** The organisation of a person, when it is the organisation that was asked. */
    private Party expected(Party party) {
        return party instanceof Person person && person.getOrganisation() != null && !expected.contains(person)
            && expected.contains(person.getOrganisation()) ? person.getOrganisation() : party;
    }

    private Optional<Party> inName(String file) {
        String name = Plain.key(file.replaceAll("[_\\-.]+", " "));
        Set<Party> found = new HashSet<>();
        for (Party party : expected) {
            Stream.of(party.getName(), party instanceof Organisation organisation ? organisation.getShortName() : null)
                .filter(known -> known != null && known.length() >= SHORTEST && name.contains(Plain.key(known)))
                .forEach(known -> found.add(party));
        }
        return one(found);
    }

    private static Optional<Party> one(Set<Party> parties) {
        return parties != null && parties.size() == 1 ? Optional.of(parties.iterator().next()) : Optional.empty();
    }
}
