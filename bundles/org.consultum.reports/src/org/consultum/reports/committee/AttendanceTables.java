package org.consultum.reports.committee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.derived.Quorum;
import org.consultum.reports.committee.Attended.How;
import org.consultum.reports.committee.Attended.OfMeeting;
import org.consultum.reports.committee.Attended.OfMember;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportWords;

/** Tables and the chart of who attended meetings. */
final class AttendanceTables {

    private static final Set<How> ALWAYS = EnumSet.of(How.PRESENT, How.ALTERNATE, How.EXCUSED, How.ABSENT);
    private static final int SHARE = 8;

    private final Attended attended;
    private final ReportWords words;
    private final List<How> shown;

    AttendanceTables(Attended attended, ReportWords words) {
        this.attended = attended;
        this.words = words;
        this.shown = Arrays.stream(How.values()).filter(how -> ALWAYS.contains(how) || attended.any(how)).toList();
    }

    /** Members with how often they came, those with a vote first. */
    ReportTable members() {
        var table = ReportTable.named("members", words.text("table.members")).groupedBy(words.text("column.vote"))
            .column("member", words.text("column.member"), Kind.TEXT, 82 - SHARE * shown.size())
            .column("meetings", words.text("column.meetings"), Kind.NUMBER, 9);
        shown.forEach(how -> table.column(id(how), head(how), Kind.NUMBER, SHARE));
        table.column("attendance", words.text("column.attendance"), Kind.PERCENT, 9);
        for (boolean voting : List.of(true, false)) {
            table.group(words.text(voting ? "group.voting" : "group.advising"));
            for (OfMember member : attended.members().stream().filter(one -> one.voting() == voting).toList()) {
                var cells = new ArrayList<Object>(List.of(Shown.name(member.party(), words), member.meetings()));
                shown.forEach(how -> cells.add(member.count(how)));
                cells.add(member.percent());
                table.row(cells.toArray());
            }
        }
        return table.build();
    }

    /** Meetings with how many came, and the quorum. */
    ReportTable meetings() {
        var table = ReportTable.named("meetings", words.text("table.meetings"))
            .column("day", words.text("column.day"), Kind.DAY, 12)
            .column("meeting", words.text("column.meeting"), Kind.TEXT, 64 - SHARE * shown.size())
            .column("expected", words.text("column.expected"), Kind.NUMBER, 8);
        shown.forEach(how -> table.column(id(how), head(how), Kind.NUMBER, SHARE));
        table.column("quorum", words.text("column.quorum"), Kind.TEXT, 16);
        for (OfMeeting line : attended.meetings()) {
            var cells = new ArrayList<Object>(List.of(line.meeting().getStart().toLocalDate(), Meetings.title(line.meeting(), words),
                line.expected()));
            shown.forEach(how -> cells.add(line.count(how)));
            cells.add(quorum(line));
            table.row(cells.toArray());
        }
        return table.build();
    }

    /** Meetings with where they were held and how many came, for a narrow page. */
    ReportTable brief() {
        var table = ReportTable.named("meetings", words.text("table.meetings"))
            .column("day", words.text("column.day"), Kind.DAY, 18)
            .column("meeting", words.text("column.meeting"), Kind.TEXT, 26)
            .column("place", words.text("column.place"), Kind.TEXT, 15)
            .column("expected", words.text("column.expected"), Kind.NUMBER, 11)
            .column("there", words.text("column.there"), Kind.NUMBER, 9)
            .column("quorum", words.text("column.quorum"), Kind.TEXT, 21);
        attended.meetings().forEach(line -> table.row(line.meeting().getStart().toLocalDate(), Meetings.title(line.meeting(), words),
            Shown.text(line.meeting().getPlace()), line.expected(),
            line.recorded() ? line.count(How.PRESENT) + line.count(How.REMOTE) + line.count(How.ALTERNATE) : "", quorum(line)));
        return table.build();
    }

    private String quorum(OfMeeting line) {
        if (!line.recorded()) {
            return words.text("quorum.unknown");
        }
        Quorum quorum = line.quorum();
        return words.text(quorum.reached() ? "quorum.reached" : "quorum.missed", quorum.present(), quorum.needed());
    }

    /** Meetings that were cancelled or postponed. */
    ReportTable calledOff(List<Meeting> meetings) {
        var table = ReportTable.named("called-off", words.text("table.calledOff"))
            .column("day", words.text("column.day"), Kind.DAY, 18)
            .column("meeting", words.text("column.meeting"), Kind.TEXT, 28)
            .column("state", words.text("column.state"), Kind.TEXT, 14)
            .column("reason", words.text("column.reason"), Kind.TEXT, 40);
        meetings.forEach(meeting -> table.row(meeting.getStart().toLocalDate(), Meetings.title(meeting, words),
            words.label(meeting.getState()), Shown.text(meeting.getStateReason())));
        return table.build();
    }

    /** How many came to each meeting. */
    ReportChart chart() {
        List<OfMeeting> meetings = attended.meetings().stream().filter(OfMeeting::recorded).toList();
        List<ReportChart.Series> series = shown.stream().filter(how -> how == How.PRESENT || attended.any(how))
            .map(how -> new ReportChart.Series(head(how), meetings.stream().map(line -> (double) line.count(how)).toList())).toList();
        return new ReportChart("attendance", words.text("chart.attendance"),
            words.text("chart.attendance.summary", words.percent(attended.percent()), meetings.size()), ReportChart.Shape.COLUMNS,
            ReportChart.Unit.COUNT, meetings.stream().map(line -> words.shortDate(line.meeting().getStart().toLocalDate())).toList(),
            series);
    }

    /** What the tables show of the register. */
    static List<Element> shown(Stream<Meeting> meetings) {
        return meetings.flatMap(meeting -> Stream.<Element>concat(meeting.getAttendance().stream(),
            Shown.named(Stream.of(meeting)).stream())).toList();
    }

    private String head(How how) {
        return words.text("how." + id(how));
    }

    private static String id(How how) {
        return how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
