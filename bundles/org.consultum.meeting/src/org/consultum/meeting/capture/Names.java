package org.consultum.meeting.capture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Register;

/** Names under which the parties of a register can be meant: their name, their short name, and the surname of a person. */
final class Names {

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, Party party) {
    }

    /** Somebody found in a text: from start up to but not including end; more than one candidate where the name is not unique. */
    record Hit(int start, int end, List<Party> candidates) {
    }

    Names(Register register) {
        Stream.of(register.getPeople(), register.getRoles(), register.getOrganisations(), register.getCommittees())
            .flatMap(List::stream).forEach(this::add);
    }

    private void add(Party party) {
        names(party).filter(name -> name != null && saysSomething(name.strip())).distinct()
            .forEach(name -> entries.add(new Entry(name.strip(), party)));
    }

    /** A single letter would be found everywhere; a single ideograph is a name. */
    private static boolean saysSomething(String name) {
        return name.length() > 1 || !name.isEmpty() && Character.isIdeographic(name.codePointAt(0));
    }

    private static Stream<String> names(Party party) {
        String name = party.getName();
        return switch (party) {
            case Person person -> Stream.of(name, surname(person),
                person.getHonorific() == null ? null : person.getHonorific() + " " + surname(person));
            case Organisation organisation -> Stream.of(name, organisation.getShortName());
            case Committee committee -> Stream.of(name, committee.getShortName());
            default -> Stream.ofNullable(name);
        };
    }

    private static String surname(Person person) {
        String sorted = person.getSortName();
        if (sorted != null && sorted.contains(",")) {
            return sorted.substring(0, sorted.indexOf(',')).strip();
        }
        String name = person.getName() == null ? "" : person.getName().strip();
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The longest name that stands at a place of a text and ends with a word. */
    Optional<Hit> at(String text, int start) {
        int longest = 0;
        Set<Party> candidates = new LinkedHashSet<>();
        for (Entry entry : entries) {
            int end = start + entry.name().length();
            if (text.regionMatches(true, start, entry.name(), 0, entry.name().length())
                    && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                if (entry.name().length() > longest) {
                    longest = entry.name().length();
                    candidates.clear();
                }
                if (entry.name().length() == longest) {
                    candidates.add(entry.party());
                }
            }
        }
        return candidates.isEmpty() ? Optional.empty() : Optional.of(new Hit(start, start + longest, List.copyOf(candidates)));
    }

    /** Somebody whose name is the whole of a text. */
    Optional<Hit> whole(String text) {
        return at(text, 0).filter(hit -> hit.end() == text.length());
    }
}
