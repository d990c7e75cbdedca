package org.consultum.reports.meeting;

import static org.consultum.reports.meeting.AgendaEntry.joined;
import static org.consultum.reports.meeting.MeetingHead.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.model.MeetingState;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesItem;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** The minutes of a series of meetings, or of a committee and a period, in one document with contents and an index of decisions. */
public final class CompiledMinutes implements Report {

    private static final Set<MeetingState> HELD = EnumSet.of(MeetingState.IN_SESSION, MeetingState.CLOSED, MeetingState.MINUTES_APPROVED);
    private static final String COMMITTEE = "committee";
    private static final String SERIES = "series";
    private static final String FROM = "from";
    private static final String TO = "to";

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.required(COMMITTEE, Type.COMMITTEE), ReportParameter.optional(SERIES, Type.SERIES),
            ReportParameter.optional(FROM, Type.DAY), ReportParameter.optional(TO, Type.DAY), MinutesSource.AUDIENCE);
    }

    @Override
    public ReportContent content(ReportRequest request) throws ReportRefusedException {
        ReportWords words = request.words();
        Optional<MeetingSeries> series = request.element(SERIES, MeetingSeries.class);
        Committee committee = request.element(COMMITTEE, Committee.class).orElseThrow();
        if (series.isPresent() && series.get().eContainer() != committee) {
            throw new ReportRefusedException(words.text("refused.series"), words.text("refused.series.remedy"));
        }
        List<Meeting> meetings = meetings(request, committee, series);
        MinutesSource source = MinutesSource.of(request);
        var content = ReportContent.titled(words.text(source.restricted() ? "title.public" : "title")).over(text(committee.getName()));
        series.map(MeetingSeries::getName).map(MeetingHead::text).filter(name -> !name.isEmpty()).ifPresent(content::below);
        var chapters = new ArrayList<Map<String, Object>>();
        var decisions = new ArrayList<Map<String, Object>>();
        long closed = 0;
        for (Meeting meeting : meetings) {
            request.progress().check();
            Optional<Meeting> shown = source.meeting(meeting);
            Optional<MinutesDocument> minutes = source.minutes(meeting);
            if (minutes.isEmpty()) {
                closed++;
                continue;
            }
            shown.ifPresent(content::about);
            chapters.add(new Chapter(new MeetingHead(shown.orElseThrow(), words), minutes.get(), chapters.size() + 1).values(decisions));
        }
        if (chapters.isEmpty()) {
            throw new ReportRefusedException(words.text("refused.none"), words.text("refused.none.remedy"));
        }
        period(request, meetings).ifPresent(content::below);
        return content.subject(words.text("subject", text(committee.getName()))).value("meetings", chapters).value("decisions", decisions)
            .value("closed", closed == 0 ? Optional.empty() : Optional.of(words.count("closed", closed))).build();
    }

    /** Meetings that took place, in the order of time. */
    private static List<Meeting> meetings(ReportRequest request, Committee committee, Optional<MeetingSeries> series) {
        Optional<LocalDate> from = request.day(FROM);
        Optional<LocalDate> to = request.day(TO);
        return committee.getMeetings().stream().filter(CompiledMinutes::held)
            .filter(meeting -> series.isEmpty() || meeting.getSeries() == series.get())
            .filter(meeting -> from.isEmpty() || !day(meeting).isBefore(from.get()))
            .filter(meeting -> to.isEmpty() || !day(meeting).isAfter(to.get()))
            .sorted(Comparator.comparing(meeting -> meeting.getStart().toInstant())).toList();
    }

    private static boolean held(Meeting meeting) {
        return meeting.getStart() != null && HELD.contains(meeting.getState());
    }

    private static LocalDate day(Meeting meeting) {
        return meeting.getStart().toLocalDate();
    }

    /** From the first day to the last: those that were asked for, or else those of the meetings. */
    private static Optional<String> period(ReportRequest request, List<Meeting> meetings) {
        ReportWords words = request.words();
        LocalDate from = request.day(FROM).orElseGet(() -> day(meetings.getFirst()));
        LocalDate to = request.day(TO).orElseGet(() -> day(meetings.getLast()));
        return Optional.of(from.equals(to) ? words.shortDate(from) : words.text("period", from, to));
    }

    /** The minutes of one meeting. */
    private static final class Chapter {

        private final MeetingHead head;
        private final MinutesDocument minutes;
        private final ReportWords words;
        private final MinutesValues values;
        private final int position;

        Chapter(MeetingHead head, MinutesDocument minutes, int position) {
            this.head = head;
            this.minutes = minutes;
            this.words = head.words();
            this.position = position;
            this.values = new MinutesValues(words, head.severalDays());
        }

        Map<String, Object> values(List<Map<String, Object>> decisions) {
            var chapter = new LinkedHashMap<String, Object>();
            chapter.put("anchor", "meeting-" + position);
            chapter.put("title", head.name());
            chapter.put("day", head.start().map(start -> start.toLocalDate()));
            chapter.put("facts", facts());
            chapter.put("recorded", minutes.attendance().recorded());
            chapter.put("people", values.people(minutes.attendance()));
            chapter.put("quorum", minutes.attendance().quorum().map(values::quorum));
            chapter.put("introduction", prose(minutes.introduction()));
            chapter.put("closing", prose(minutes.closing()));
            chapter.put("items", items(decisions));
            chapter.put("actions", minutes.actions().stream().map(values::action).toList());
            chapter.put("recommendations", minutes.recommendations().stream().map(values::recommendation).toList());
            chapter.put("corrections", minutes.corrections().stream().map(values::correction).toList());
            chapter.put("leftOut", minutes.leftOut() == 0 ? Optional.empty() : Optional.of(words.count("leftOut", minutes.leftOut())));
            chapter.put("decisions", minutes.items().stream().mapToInt(item -> item.decisions().size()).sum());
            return chapter;
        }

        private List<Map<String, Object>> items(List<Map<String, Object>> decisions) {
            var items = new ArrayList<Map<String, Object>>();
            boolean joined = false;
            for (int i = 0; i < minutes.items().size(); i++) {
                MinutesItem item = minutes.items().get(i);
                boolean holdsOthers = i + 1 < minutes.items().size() && minutes.items().get(i + 1).depth() > item.depth();
                boolean bare = holdsOthers && item.silent();
                var shown = new LinkedHashMap<>(values.item(item, holdsOthers));
                shown.put("brief", MinutesValues.brief(item) && (!bare || MinutesValues.brief(minutes.items().get(i + 1))));
                shown.put("joined", joined);
                shown.put("bare", bare);
                joined = bare;
                String anchor = "item-" + position + "-" + (i + 1);
                shown.put("anchor", anchor);
                items.add(shown);
                item.decisions().forEach(decision -> decisions.add(Map.of("anchor", anchor, "reference", decision.reference(), "text",
                    ReportText.of(decision.text()), "verdict", values.verdict(decision), "day", decision.date()
                        .or(() -> head.start().map(start -> start.toLocalDate())), "item", joined(" ", item.number(), item.title()))));
            }
            return items;
        }

        private List<Object> facts() {
            var facts = new ArrayList<Object>();
            head.fact(facts, "cover.date", joined(", ", head.when(), head.start().map(words::zone).orElse("")));
            head.fact(facts, "cover.place", joined(", ", minutes.head().place(), minutes.head().online()
                ? words.text(minutes.head().place().isEmpty() ? "minutes.online" : "minutes.andOnline") : ""));
            minutes.head().opened().ifPresent(at -> head.fact(facts, "minutes.opened", values.moment(at)));
            minutes.head().adjourned().ifPresent(at -> head.fact(facts, "minutes.adjourned", values.moment(at)));
            List<String> chairs = minutes.attendance().chairs();
            head.fact(facts, chairs.size() > 1 ? "minutes.coChairs" : "minutes.chair", String.join(words.text("meeting.names"), chairs));
            head.fact(facts, "minutes.secretary", String.join(words.text("meeting.names"), minutes.attendance().secretaries()));
            head.fact(facts, "minutes.state", values.state(minutes.approval()));
            return facts;
        }

        private static Optional<ReportText> prose(String markdown) {
            return Stream.of(markdown).filter(text -> !text.isBlank()).map(ReportText::of).findFirst();
        }
    }
}
