package org.consultum.reports.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Interest;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Role;
import org.consultum.model.derived.Memberships;
import org.consultum.reports.TightTable;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** What the members of a committee, or of all, have declared, when they stepped back from an item, and who has declared nothing. */
public final class InterestsReport implements Report {

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.optional("committee", Type.COMMITTEE), ReportParameter.yesNo("ended", true));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        var words = request.words();
        LocalDate day = request.asOf();
        Optional<Committee> one = request.element("committee", Committee.class);
        List<Committee> committees = one.map(List::of).orElseGet(() -> request.register().getCommittees());
        String of = one.map(Committee::getName).orElse(Shown.text(request.register().getTitle()));
        Map<Person, Set<Committee>> people = people(committees, day);
        var about = new ArrayList<Element>(Shown.named(committees.stream()));
        ReportTable interests = interests(people, day, request.yes("ended"), words, about);
        ReportTable recusals = recusals(committees, day, words, about);
        // a recipient who is not shown an interest must not be told that there is none
        ReportTable silent = silent(request.recipient().isPresent() ? Map.of() : people, day, words);
        return ReportContent.titled(words.text("title")).over(of).below(words.text("asOf", words.date(day)))
            .subject(words.text("subject", one.map(words::name).orElse(of), words.shortDate(day))).landscape().about(about)
            .value("declared", interests.rowCount()).value("recusalCount", recusals.rowCount()).value("silent", silent.rowCount())
            .table(interests).table(recusals).table(silent).build();
    }

    /** People who sit on a committee on a day, themselves or through an office they hold, in the order of their names. */
    private static Map<Person, Set<Committee>> people(List<Committee> committees, LocalDate day) {
        var people = new LinkedHashMap<Person, Set<Committee>>();
        for (Committee committee : committees) {
            if (Memberships.activeOn(committee, day)) {
                Members.on(committee, day).stream().map(Membership::getMember).flatMap(member -> person(member).stream())
                    .forEach(person -> people.computeIfAbsent(person, each -> new LinkedHashSet<>()).add(committee));
            }
        }
        var sorted = new LinkedHashMap<Person, Set<Committee>>();
        people.keySet().stream().sorted(Comparator.comparing(InterestsReport::sortName).thenComparing(Person::getId))
            .forEach(person -> sorted.put(person, people.get(person)));
        return sorted;
    }

    private static String sortName(Person person) {
        return Shown.text(person.getSortName() == null ? person.getName() : person.getSortName());
    }

    private static Optional<Person> person(Party member) {
        return switch (member) {
            case Person person -> Optional.of(person);
            case Role role -> Optional.ofNullable(role.getHolder());
            default -> Optional.empty();
        };
    }

    private static ReportTable interests(Map<Person, Set<Committee>> people, LocalDate day, boolean ended, ReportWords words,
            List<Element> about) {
        var table = new TightTable("interests", words.text("table.interests")).groupedBy(words.text("column.member"))
            .column("interest", words.text("column.interest"), Kind.MARKDOWN, 45)
            .optional("organisation", words.text("column.organisation"), Kind.TEXT, 21)
            .column("declared-on", words.text("column.declaredOn"), Kind.DAY, 12)
            .optional("until", words.text("column.until"), Kind.DAY, 12)
            .column("state", words.text("column.state"), Kind.TEXT, 10);
        people.keySet().forEach(person -> {
            table.group(heading(person, words));
            for (Interest interest : declared(person, day)) {
                boolean over = interest.getUntil() != null && interest.getUntil().isBefore(day);
                if (ended || !over) {
                    about.add(interest);
                    about.addAll(Shown.named(Stream.of(person)));
                    table.row(ReportText.of(interest.getText()), interest.getOrganisation() == null ? ""
                        : Shown.text(interest.getOrganisation().getName()), Optional.ofNullable(interest.getDeclaredOn()),
                        Optional.ofNullable(interest.getUntil()), words.text(over ? "state.ended" : "state.held"));
                }
            }
        });
        return table.build();
    }

    private static List<Interest> declared(Person person, LocalDate day) {
        return person.getInterests().stream()
            .filter(interest -> interest.getDeclaredOn() == null || !interest.getDeclaredOn().isAfter(day)).toList();
    }

    private static String heading(Person person, ReportWords words) {
        return person.getOrganisation() == null ? words.name(person)
            : words.text("person.of", words.name(person), Shown.organisation(person.getOrganisation(), words));
    }

    private static ReportTable recusals(List<Committee> committees, LocalDate day, ReportWords words, List<Element> about) {
        var table = ReportTable.named("recusals", words.text("table.recusals")).groupedBy(words.text("column.member"))
            .column("day", words.text("column.day"), Kind.DAY, 12)
            .column("committee", words.text("column.committee"), Kind.TEXT, 12)
            .column("meeting", words.text("column.meeting"), Kind.TEXT, 22)
            .column("item", words.text("column.item"), Kind.TEXT, 25)
            .column("reason", words.text("column.reason"), Kind.TEXT, 29);
        var byMember = new LinkedHashMap<Party, List<AttendanceEvent>>();
        for (Committee committee : committees) {
            var span = new Span(LocalDate.MIN, day);
            Meetings.held(committee, span).stream().flatMap(meeting -> meeting.getAttendance().stream())
                .filter(event -> event.getKind() == AttendanceKind.RECUSE && event.getParty() != null)
                .forEach(event -> byMember.computeIfAbsent(event.getParty(), party -> new ArrayList<>()).add(event));
        }
        byMember.entrySet().stream().sorted(Comparator.comparing(entry -> Shown.name(entry.getKey(), words))).forEach(entry -> {
            table.group(Shown.name(entry.getKey(), words));
            for (AttendanceEvent event : entry.getValue()) {
                var meeting = (Meeting) event.eContainer();
                about.add(event);
                about.addAll(Shown.named(Stream.of(meeting, event.getItem() == null ? meeting : event.getItem())));
                table.row(meeting.getStart().toLocalDate(), words.name(meeting.getCommittee()), Meetings.title(meeting, words),
                    event.getItem() == null ? words.text("item.none") : Shown.text(event.getItem().getTitle()),
                    Shown.text(event.getReason()));
            }
        });
        return table.build();
    }

    private static ReportTable silent(Map<Person, Set<Committee>> people, LocalDate day, ReportWords words) {
        var table = ReportTable.named("nothing-declared", words.text("table.silent"))
            .column("member", words.text("column.member"), Kind.TEXT, 40)
            .column("organisation", words.text("column.organisation"), Kind.TEXT, 25)
            .column("committees", words.text("column.committees"), Kind.TEXT, 35);
        people.forEach((person, committees) -> {
            if (declared(person, day).isEmpty()) {
                table.row(words.name(person), Shown.organisation(person.getOrganisation(), words), Shown.names(committees, words));
            }
        });
        return table.build();
    }
}
