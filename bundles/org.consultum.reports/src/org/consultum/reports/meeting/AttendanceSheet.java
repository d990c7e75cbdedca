package org.consultum.reports.meeting;

import static org.consultum.reports.meeting.AgendaEntry.joined;
import static org.consultum.reports.meeting.MeetingHead.text;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Attendee;
import org.consultum.meeting.attendance.Category;
import org.consultum.model.Membership;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesDocument.Move;
import org.consultum.reporting.minutes.MinutesScope;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportWords;

/** Who is expected, with a place to sign; once attendance was recorded, who was there from when to when. */
public final class AttendanceSheet implements Report {

    private static final String FORM = "form";
    /** Empty lines for guests nobody announced. */
    private static final int SPARE_LINES = 5;

    @Override
    public List<ReportParameter> parameters() {
        return List.of(MeetingHead.PARAMETER, ReportParameter.choice(FORM, "auto", "sign", "record"));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        MeetingHead head = MeetingHead.of(request);
        MinutesDocument minutes = MinutesDocument.of(head.meeting(), Optional.of(request.words().language()), MinutesScope.FULL);
        boolean record = switch (request.value(FORM).orElse("auto")) {
            case "sign" -> false;
            case "record" -> true;
            default -> minutes.attendance().groups().stream().anyMatch(group -> !group.attendees().isEmpty());
        };
        var content = head.begin(request.words().text(record ? "title.record" : "title")).value("record", record);
        return (record ? new Recorded(head, minutes).fill(content) : new Expected(head).fill(content)).build();
    }

    /** The sheet to sign. */
    private static final class Expected {

        private final MeetingHead head;
        private final ReportWords words;
        private final List<Attendee> attendees;

        Expected(MeetingHead head) {
            this.head = head;
            this.words = head.words();
            this.attendees = Attendance.throughout(head.meeting());
        }

        ReportContent.Builder fill(ReportContent.Builder content) {
            long voting = attendees.stream().filter(Attendee::voting).count();
            return content.value("facts", head.placeFacts()).value("members", voting)
                .value("needed", head.meeting().getQuorum() == null ? 0 : head.meeting().getQuorum().needed())
                .table(table()).about(Attendance.expected(head.meeting()));
        }

        private ReportTable table() {
            var table = ReportTable.named("attendance", words.text("caption")).groupedBy(words.text("category"))
                .column("name", words.text("minutes.name"), Kind.TEXT, 37)
                .column("capacity", words.text("minutes.capacity"), Kind.TEXT, 35)
                .column("signature", words.text("signature"), Kind.TEXT, 28);
            Map<Category, List<Attendee>> groups = Attendance.byCategory(attendees);
            groups.forEach((category, members) -> {
                if (category != Category.GUEST) {
                    table.group(words.text("category." + category));
                    members.forEach(attendee -> table.row(words.name(attendee.party()), capacity(attendee), known(attendee)));
                }
            });
            table.group(words.text("category.GUEST"));
            groups.getOrDefault(Category.GUEST, List.of())
                .forEach(guest -> table.row(words.name(guest.party()), capacity(guest), known(guest)));
            presenters().forEach(party -> table.row(words.name(party), organisation(party), ""));
            announced().forEach(guest -> table.row(guest, "", ""));
            for (int i = 0; i < SPARE_LINES; i++) {
                table.row("", "", "");
            }
            return table.build();
        }

        /** That somebody does not come, in the place where they would sign. */
        private String known(Attendee attendee) {
            return switch (attendee.presence()) {
                case EXCUSED, ABSENT -> joined(": ", words.text("excused"), attendee.reason().map(MeetingHead::text).orElse(""));
                case REPRESENTED -> attendee.by().map(by -> words.text("represented", words.name(by))).orElse("");
                case PROXY -> attendee.by().map(by -> words.text("proxy", words.name(by))).orElse("");
                default -> "";
            };
        }

        private String capacity(Attendee attendee) {
            Optional<Membership> membership = attendee.membership();
            String title = membership.map(Membership::getTitle).map(MeetingHead::text).orElse("");
            String standsIn = membership.map(Membership::getAlternateFor).map(Membership::getMember)
                .map(member -> words.text("alternateFor", words.name(member))).orElse("");
            String side = membership.map(Membership::getOnBehalfOf).map(Organisation::getName).map(MeetingHead::text)
                .orElseGet(() -> organisation(attendee.party()));
            return joined(", ", title, standsIn, side);
        }

        private static String organisation(Party party) {
            return Offices.organisation(party).filter(organisation -> organisation != party).map(Organisation::getName)
                .map(MeetingHead::text).orElse("");
        }

        /** Those who present something and are not listed otherwise. */
        private Set<Party> presenters() {
            var presenters = new LinkedHashSet<Party>();
            AgendaEntry.of(head, Audience.members()).forEach(entry -> presenters.addAll(entry.item().getPresenters()));
            attendees.forEach(attendee -> presenters.remove(attendee.party()));
            return presenters;
        }

        /** Presenters of whom the register knows no more than what the agenda says. */
        private Set<String> announced() {
            return AgendaEntry.of(head, Audience.members()).stream().map(entry -> text(entry.item().getPresenterNote()))
                .filter(note -> !note.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** What was recorded. */
    private static final class Recorded {

        private final MeetingHead head;
        private final ReportWords words;
        private final MinutesDocument minutes;
        private final MinutesValues values;

        Recorded(MeetingHead head, MinutesDocument minutes) {
            this.head = head;
            this.words = head.words();
            this.minutes = minutes;
            this.values = new MinutesValues(words, head.severalDays());
        }

        ReportContent.Builder fill(ReportContent.Builder content) {
            return content.value("facts", facts()).value("quorum", minutes.attendance().quorum().map(values::quorum))
                .value("unrecorded", minutes.attendance().unrecorded()).value("signatures", values.signatures(minutes.approval()))
                .table(table()).about(head.meeting().getAttendance()).about(Attendance.expected(head.meeting()));
        }

        private List<Object> facts() {
            List<Object> facts = head.placeFacts();
            minutes.head().opened().ifPresent(at -> head.fact(facts, "minutes.opened", values.moment(at)));
            minutes.head().adjourned().ifPresent(at -> head.fact(facts, "minutes.adjourned", values.moment(at)));
            return facts;
        }

        private ReportTable table() {
            var table = ReportTable.named("attendance", words.text("caption.record")).groupedBy(words.text("category"))
                .column("name", words.text("minutes.name"), Kind.TEXT, 27)
                .column("capacity", words.text("minutes.capacity"), Kind.TEXT, 30)
                .column("from", words.text("from"), Kind.TEXT, 10)
                .column("to", words.text("to"), Kind.TEXT, 10)
                .column("remarks", words.text("minutes.remarks"), Kind.TEXT, 23);
            minutes.attendance().groups().forEach(group -> {
                table.group(words.text("minutes.category." + group.category()));
                group.attendees().forEach(who -> {
                    List<Move> moves = who.moves();
                    table.row(who.name(), who.capacity(),
                        moment(moves.stream().filter(Move::arrival).findFirst().map(Move::at), start()),
                        moment(moves.stream().filter(move -> !move.arrival()).reduce((first, last) -> last).map(Move::at), end()),
                        remarks(who));
                });
            });
            absent(table, true);
            absent(table, false);
            return table.build();
        }

        /** Whom they stood for and from where; that they came and went is said beside it unless they did so several times. */
        private String remarks(MinutesDocument.Attendee who) {
            return values.remarks(who.moves().size() > 2 ? who : new MinutesDocument.Attendee(who.name(), who.capacity(), who.insteadOf(),
                who.proxiesOf(), who.remote(), List.of()));
        }

        private void absent(ReportTable.Builder table, boolean excused) {
            var rows = minutes.attendance().absent().stream().filter(who -> who.excused() == excused).toList();
            if (!rows.isEmpty()) {
                table.group(words.text(excused ? "minutes.apologies" : "minutes.absent"));
                rows.forEach(who -> table.row(who.name(), who.capacity(), "\u2013", "\u2013", who.reason()));
            }
        }

        private Optional<ZonedDateTime> start() {
            return minutes.head().opened().or(() -> minutes.head().start());
        }

        private Optional<ZonedDateTime> end() {
            return minutes.head().adjourned().or(() -> minutes.head().end());
        }

        private String moment(Optional<ZonedDateTime> own, Optional<ZonedDateTime> otherwise) {
            return own.or(() -> otherwise).map(values::moment).orElse("");
        }
    }
}
