package org.consultum.reports.meeting;

import static org.consultum.reports.meeting.AgendaEntry.joined;
import static org.consultum.reports.meeting.MeetingHead.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.meeting.attendance.Attendance;
import org.consultum.meeting.attendance.Attendee;
import org.consultum.meeting.attendance.Presence;
import org.consultum.model.Agenda;
import org.consultum.model.Availability;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** The agenda for the chair: who will be there, and for each item what is asked for, what went before and what may come up. */
public final class AnnotatedAgenda implements Report {

    @Override
    public List<ReportParameter> parameters() {
        return List.of(MeetingHead.PARAMETER);
    }

    @Override
    public ReportContent content(ReportRequest request) {
        MeetingHead head = MeetingHead.of(request);
        ReportWords words = head.words();
        List<AgendaEntry> entries = AgendaEntry.of(head, Audience.members());
        var notes = new ChairNotes(words, request.asOf(), Attendance.expected(head.meeting()));
        var items = new ArrayList<Map<String, Object>>();
        ReportContent.Builder content = head.begin(words.text("title"));
        List<Map<String, Object>> lines = AgendaTable.lines(entries, words);
        for (int i = 0; i < lines.size(); i++) {
            request.progress().check();
            var line = new LinkedHashMap<>(lines.get(i));
            if (entries.get(i).isItem()) {
                line.putAll(notes.values(entries.get(i)));
            }
            items.add(line);
            content.about(notes.about(entries.get(i).item()));
        }
        List<Object> facts = head.placeFacts();
        int planned = AgendaTimes.plannedMinutes(head.meeting());
        return content.value("facts", facts)
            .value("note", Optional.ofNullable(head.meeting().getAgenda()).map(Agenda::getNote).map(MeetingHead::text)
                .filter(note -> !note.isEmpty()).map(ReportText::of))
            .value("quorum", quorum(head)).value("away", away(head)).value("partly", partly(head))
            .value("time", time(head, planned)).value("items", items).about(head.meeting()).build();
    }

    /** How many are needed, and whether they can still come. */
    private static List<String> quorum(MeetingHead head) {
        Quorum quorum = QuorumCount.of(head.meeting());
        if (quorum.entitled() == 0) {
            return List.of(head.words().text("quorum.none"));
        }
        long away = Attendance.throughout(head.meeting()).stream().filter(Attendee::voting).filter(AnnotatedAgenda::isAway).count();
        long expected = quorum.counted() - away;
        return List.of(head.words().text("quorum.needed", quorum.needed(), quorum.counted()),
            head.words().count(expected >= quorum.needed() ? "quorum.possible" : "quorum.impossible", expected));
    }

    private static boolean isAway(Attendee attendee) {
        return attendee.presence() == Presence.EXCUSED || attendee.presence() == Presence.ABSENT;
    }

    /** Who has said that they cannot come. */
    private static List<String> away(MeetingHead head) {
        return Attendance.throughout(head.meeting()).stream().filter(AnnotatedAgenda::isAway)
            .map(attendee -> joined(": ", head.words().name(attendee.party()), attendee.reason().map(MeetingHead::text).orElse("")))
            .toList();
    }

    /** Who is there for a part only. */
    private static List<String> partly(MeetingHead head) {
        return head.meeting().getAvailability().stream().filter(availability -> availability.getParty() != null)
            .map(availability -> joined(": ", head.words().name(availability.getParty()), joined(", ", hours(head, availability),
                text(availability.getNote())))).toList();
    }

    private static String hours(MeetingHead head, Availability availability) {
        String from = availability.getFrom() == null ? "" : head.words().text("from", MinutesValues.clock(availability.getFrom()));
        String until = availability.getUntil() == null ? "" : head.words().text("until", MinutesValues.clock(availability.getUntil()));
        return joined(head.words().text("sentence.gap"), from, until);
    }

    /** Whether the agenda fits the meeting. */
    private static Optional<String> time(MeetingHead head, int planned) {
        int available = AgendaTimes.availableMinutes(head.meeting());
        if (available == 0 || planned == 0) {
            return Optional.empty();
        }
        return Optional.of(head.words().text(planned > available ? "time.over" : "time.fits", planned, available,
            Math.abs(available - planned)));
    }
}
