package org.consultum.reports.register;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.followup.loop.LoopNames;
import org.consultum.model.ActionItem;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Recommendation;
import org.consultum.model.Role;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.MeetingNumbers;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;
import org.eclipse.emf.ecore.EObject;

/** Names of whom and what a report speaks of, in its language. Nobody stays without a name. */
record Names(ReportWords words) {

    /** What Markdown would take for something else than it is. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>|#~]|^[-+]|(?<=^\\d{1,9})[.)]");

    /** A party by its name; where it has none, by what else is known of it. */
    String of(Party party) {
        if (!blank(party.getName())) {
            return words.name(party);
        }
        return Stream.of(party instanceof Person person ? person.getPosition() : null,
            party instanceof Organisation organisation ? organisation.getShortName() : null, party.getEmail())
            .filter(text -> !blank(text)).findFirst().orElseGet(() -> words.text("name.missing", words.name(party)));
    }

    /** A party with who holds the office, the organisation a person belongs to, or the short name. */
    String full(Party party) {
        Optional<Party> beside = switch (party) {
            case Role role -> Optional.<Party>ofNullable(role.getHolder()).or(() -> Optional.ofNullable(role.getOrganisation()));
            case Person person -> Optional.ofNullable(person.getOrganisation());
            case Organisation organisation -> Optional.of(organisation);
            case Committee committee -> Optional.of(committee);
            default -> Optional.empty();
        };
        String name = blank(party.getName()) ? of(party) : party.getName();
        return beside.map(this::brief).filter(other -> !other.equals(name)).map(other -> words.text("name.of", name, other)).orElse(name);
    }

    /** What a party is sorted by. */
    String sorted(Party party) {
        return party instanceof Person person && !blank(person.getSortName()) ? person.getSortName() : of(party);
    }

    /** Several parties in short. Names of offices have commas, so they are parted by semicolons. */
    String all(List<? extends Party> parties) {
        return parties.stream().map(this::brief).collect(Collectors.joining("; "));
    }

    /** The short name of an organisation or committee where it has one. */
    String brief(Party party) {
        String name = LoopNames.name(party);
        return name.isBlank() ? of(party) : name;
    }

    /** A meeting with its number and day. */
    String meeting(Meeting meeting, boolean withCommittee) {
        String head = numbered(meeting, withCommittee, "meeting.of");
        String title = blank(meeting.getTitle()) ? words.name(meeting) : meeting.getTitle();
        String named = head.isEmpty() ? title : words.text("meeting.numbered", head, title);
        return meeting.getStart() == null ? named : words.text("meeting.on", named, meeting.getStart().toLocalDate());
    }

    /** Committee and number of a meeting, as far as there are. */
    private String numbered(Meeting meeting, boolean withCommittee, String key) {
        String number = MeetingNumbers.number(meeting);
        String committee = withCommittee && meeting.getCommittee() != null ? brief(meeting.getCommittee()) : "";
        return committee.isEmpty() || number.isEmpty() ? committee + number : words.text(key, committee, number);
    }

    /** What something came from, in a few words: a meeting, an item, a decision, a recommendation. */
    String origin(Element origin) {
        return switch (origin) {
            case null -> "";
            case Element gone when gone.eIsProxy() -> "";
            case Decision decision when !blank(decision.getReference()) -> words.text("origin.decision", decision.getReference());
            case Decision decision -> meetingOf(decision).map(meeting -> words.text("origin.decisionOf", brief(meeting)))
                .orElseGet(() -> words.name(decision));
            case AgendaItem item -> meetingOf(item).map(meeting -> item(item, meeting)).orElseGet(() -> words.name(item));
            case Meeting meeting -> brief(meeting);
            case Recommendation made when !blank(made.getReference()) -> words.text("origin.recommendation", made.getReference());
            default -> words.name(origin);
        };
    }

    /** What an action, a decision or a recommendation is called by: its reference, or its title. */
    String reference(Element element) {
        String reference = switch (element) {
            case ActionItem action -> blank(action.getReference()) ? action.getTitle() : action.getReference();
            case Recommendation made -> blank(made.getReference()) ? made.getTitle() : made.getReference();
            case Decision decision -> decision.getReference();
            default -> null;
        };
        return blank(reference) ? words.name(element) : reference;
    }

    private String item(AgendaItem item, Meeting meeting) {
        String number = AgendaNumbers.number(item);
        return number.isEmpty() ? brief(meeting) : words.text("origin.item", number, brief(meeting));
    }

    private String brief(Meeting meeting) {
        return MeetingNumbers.number(meeting).isEmpty() ? words.name(meeting) : numbered(meeting, true, "meeting.brief");
    }

    /** Texts that are no Markdown, each in a line of its own. */
    static ReportText lines(List<String> lines) {
        return ReportText.of(lines.stream().map(line -> SIGNS.matcher(line).replaceAll("\\\\$0")).collect(Collectors.joining("  \n")));
    }

    private static Optional<Meeting> meetingOf(EObject part) {
        for (EObject outer = part; outer != null; outer = outer.eContainer()) {
            if (outer instanceof Meeting meeting) {
                return Optional.of(meeting);
            }
        }
        return Optional.empty();
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static String text(String text) {
        return text == null ? "" : text;
    }
}
