package org.consultum.reports.meeting;


import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Agenda;
import org.consultum.model.Element;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** The agenda of a meeting: in full for the members, or as everybody may see it. */
public final class AgendaReport implements Report {

    private static final String AUDIENCE = "audience";
    private static final String PUBLIC = "public";

    @Override
    public List<ReportParameter> parameters() {
        return List.of(MeetingHead.PARAMETER, ReportParameter.choice(AUDIENCE, "full", PUBLIC));
    }

    @Override
    public ReportContent content(ReportRequest request) {
        MeetingHead head = MeetingHead.of(request);
        ReportWords words = head.words();
        Audience audience = request.value(AUDIENCE).filter(PUBLIC::equals).isPresent() ? Audience.everybody(request.register())
            : Audience.members();
        Optional<Agenda> agenda = Optional.ofNullable(head.meeting().getAgenda());
        List<AgendaEntry> entries = AgendaEntry.of(head, audience);
        ReportContent.Builder content = head.begin(words.text(audience.restricted() ? "title.public" : "title"))
            .value("facts", facts(head, agenda))
            .value("note", agenda.map(Agenda::getNote).map(MeetingHead::text).filter(note -> !note.isEmpty()).map(ReportText::of))
            .value("lines", AgendaTable.lines(entries, words))
            .value("timed", entries.stream().anyMatch(entry -> entry.slot().isPresent()))
            .value("total", total(AgendaTimes.plannedMinutes(head.meeting()), words))
            .table(AgendaTable.full(entries, words));
        long closed = entries.stream().filter(entry -> !entry.shown()).count();
        content.value("leftOut", closed == 0 ? Optional.empty() : Optional.of(words.count("closed", closed)));
        return content.about(about(head, entries, audience)).build();
    }

    private static Optional<String> total(int minutes, ReportWords words) {
        if (minutes == 0) {
            return Optional.empty();
        }
        int hours = minutes / 60;
        return Optional.of(words.text("agenda.total", hours == 0 ? words.text("duration.minutes", minutes)
            : minutes % 60 == 0 ? words.text("duration.hours", hours) : words.text("duration.both", hours, minutes % 60)));
    }

    private static List<Object> facts(MeetingHead head, Optional<Agenda> agenda) {
        List<Object> facts = head.placeFacts();
        String version = agenda.map(Agenda::getVersion).map(MeetingHead::text).orElse("");
        Optional<String> day = agenda.map(Agenda::getPublishedOn).map(head.words()::shortDate);
        head.fact(facts, "cover.edition", version.isEmpty() ? day.orElse("")
            : day.map(published -> head.words().text("cover.editionOf", version, published)).orElse(version));
        head.fact(facts, "cover.state", head.words().text("state." + head.meeting().getState().getLiteral()));
        return facts;
    }

    private static List<Element> about(MeetingHead head, List<AgendaEntry> entries, Audience audience) {
        var about = new ArrayList<Element>();
        if (!audience.restricted()) {
            about.add(head.meeting());
        }
        entries.stream().filter(AgendaEntry::shown).map(AgendaEntry::item).filter(audience::showsAllOf).forEach(about::add);
        return about;
    }
}
