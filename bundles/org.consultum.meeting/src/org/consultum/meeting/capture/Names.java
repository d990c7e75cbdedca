package org.consultum.meeting.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.Role;

/**
 * Names under which the parties of a register can be meant: their name, with or without what stands in brackets at its end, their short
 * name, the surname of a person, and of a role the part before the comma: "Legal adviser" of "Legal adviser, US side".
 */
final class Names {

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[（][^()\\[\\]（）]*[)\\]）]\\s*$");
    private static final int LONGEST_SEPARATOR = 4;
    private static final Pattern SEPARATED = Pattern.compile("(?:[,;]\\s*|\\s[-–—]\\s+)$");

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, Party party, Kind kind) {
    }

    /** What kind of name it is; of names of one length the earlier kind is meant. */
    private enum Kind { WHOLE, ROLE, SHORT }

    /** Somebody found in a text: from start up to but not including end; more than one candidate where the name is not unique. */
    record Hit(int start, int end, List<Party> candidates) {
    }

    Names(Register register) {
        Stream.of(register.getPeople(), register.getRoles(), register.getOrganisations(), register.getCommittees())
            .flatMap(List::stream).forEach(this::add);
    }

    private void add(Party party) {
        String name = Objects.requireNonNullElse(party.getName(), "");
        String bare = BRACKETS.matcher(name).replaceFirst("");
        Stream.of(entries(Kind.WHOLE, party, Stream.of(name, bare)),
                entries(Kind.ROLE, party, Stream.of(bare).filter(any -> party instanceof Role && any.contains(","))
                    .map(any -> any.substring(0, any.indexOf(',')))),
                entries(Kind.SHORT, party, shortNames(party)))
            .flatMap(all -> all).forEach(entries::add);
    }

    private static Stream<Entry> entries(Kind kind, Party party, Stream<String> names) {
        return names.filter(name -> name != null && saysSomething(name.strip())).distinct()
            .map(name -> new Entry(name.strip(), party, kind));
    }

    /** A single letter would be found everywhere; a single ideograph is a name. */
    private static boolean saysSomething(String name) {
        return name.length() > 1 || !name.isEmpty() && Character.isIdeographic(name.codePointAt(0));
    }

    private static Stream<String> shortNames(Party party) {
        return switch (party) {
            case Person person -> Stream.of(surname(person),
                person.getHonorific() == null ? null : person.getHonorific() + " " + surname(person));
            case Organisation organisation -> Stream.ofNullable(organisation.getShortName());
            case Committee committee -> Stream.ofNullable(committee.getShortName());
            default -> Stream.empty();
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
        var found = new ArrayList<Entry>();
        for (Entry entry : entries) {
            int end = start + entry.name().length();
            if (text.regionMatches(true, start, entry.name(), 0, entry.name().length())
                    && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                found.add(entry);
            }
        }
        return best(found).map(best -> new Hit(start, start + best.getFirst().name().length(), parties(best)));
    }

    /** The longest name of a party or role, no short one, that stands after a comma, semicolon or dash and ends where it is said. */
    Optional<Hit> before(String text, int end) {
        var found = new ArrayList<Entry>();
        for (Entry entry : entries) {
            int start = end - entry.name().length();
            if (entry.kind() != Kind.SHORT && start > 0 && text.regionMatches(true, start, entry.name(), 0, entry.name().length())
                    && SEPARATED.matcher(text).region(Math.max(0, start - LONGEST_SEPARATOR), start).find()) {
                found.add(entry);
            }
        }
        return best(found).map(best -> new Hit(end - best.getFirst().name().length(), end, parties(best)));
    }

    /** The longest of several names, and of those of one length the ones of the best kind. */
    private static Optional<List<Entry>> best(List<Entry> found) {
        Comparator<Entry> order = Comparator.comparing((Entry entry) -> -entry.name().length()).thenComparing(Entry::kind);
        return found.stream().min(order).map(best -> found.stream().filter(entry -> order.compare(entry, best) == 0).toList());
    }

    private static List<Party> parties(List<Entry> found) {
        return found.stream().map(Entry::party).distinct().toList();
    }

    /** Somebody whose name is the whole of a text. */
    Optional<Hit> whole(String text) {
        return at(text, 0).filter(hit -> hit.end() == text.length());
    }
}
