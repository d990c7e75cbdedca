package org.consultum.publish.internal.page;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Notice;
import org.consultum.model.Openness;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;
import org.consultum.model.Recommendation;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.publish.internal.Places;
import org.consultum.publish.internal.Unpublished;
import org.consultum.reporting.text.SafeText;

/** One page for every meeting: notice, agenda with its papers, minutes and decisions, as far as each is published. */
public final class MeetingPages {

    private final Desk desk;
    private final Writing writing;

    /** Pages of meetings. */
    public MeetingPages(Desk desk) {
        this.desk = desk;
        this.writing = desk.writing();
    }

    /** Writes the page of a meeting. */
    public void write(Meeting meeting) throws IOException {
        String page = desk.site().places().of(meeting).orElseThrow();
        String language = writing.language(meeting.getCommittee());
        String title = writing.title(meeting);
        var html = Desk.heading(writing.name(meeting.getCommittee()), title, language);
        if (meeting.getState() == MeetingState.CANCELLED || meeting.getState() == MeetingState.POSTPONED) {
            String reason = writing.line(meeting.getStateReason());
            html.open("p", "class", "notice off").element("strong", writing.term("state", meeting.getState()))
                .text(reason.isEmpty() ? "" : ": " + reason).close();
        }
        facts(html, page, meeting);
        notice(html, meeting, language);
        agenda(html, page, meeting, language);
        documents(html, page, "meeting.documents", meeting.getDocuments());
        if (meeting.getMinutes() != null) {
            new MinutesPart(desk).write(html, page, meeting, language);
        } else {
            html.element("h2", desk.words().text("meeting.minutes"));
            html.element("p", desk.words().text("minutes.notYet"), "class", "muted");
        }
        recommendations(html, page, meeting);
        var over = new ArrayList<Frame.Step>();
        over.add(new Frame.Step("committees/index.html", desk.words().text("nav.committees")));
        desk.site().places().of(meeting.getCommittee()).ifPresent(path -> over.add(new Frame.Step(path,
            writing.shortName(meeting.getCommittee()))));
        String description = Stream.of(writing.name(meeting.getCommittee()), meeting.getStart() == null ? ""
            : writing.texts().span(meeting.getStart(), Optional.ofNullable(meeting.getEnd())), writing.line(meeting.getPlace()))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00b7 "));
        desk.put(new Frame.Head(page, title, description, "meetings", over, desk.site().places().name(meeting.getCommittee()), language),
            html, "meeting", Optional.ofNullable(meeting.getStart()).map(start -> start.toLocalDate()));
    }

    private void facts(Html html, String page, Meeting meeting) {
        html.open("dl", "class", "facts").line();
        writing.fact(html, "meeting.when", inner -> writing.time(inner, meeting));
        if (meeting.getStart() != null && meeting.getCommittee().getSecondZone() != null
            && !meeting.getCommittee().getSecondZone().equals(meeting.getStart().getZone())) {
            var second = meeting.getStart().withZoneSameInstant(meeting.getCommittee().getSecondZone());
            writing.fact(html, "meeting.also", writing.texts().span(second, Optional.ofNullable(meeting.getEnd())) + " "
                + writing.texts().zone(second));
        }
        for (Sitting sitting : meeting.getSittings()) {
            if (sitting.getStart() != null) {
                writing.fact(html, "meeting.sitting", Stream.of(writing.line(sitting.getTitle()), writing.texts().span(sitting.getStart(),
                    Optional.ofNullable(sitting.getEnd())), writing.line(sitting.getPlace())).filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", ")));
            }
        }
        writing.fact(html, "meeting.place", Stream.of(writing.line(meeting.getPlace()), writing.line(meeting.getAddress()))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
        if (meeting.getLink() != null && SafeText.harmless(meeting.getLink())) {
            writing.fact(html, "meeting.link", inner -> inner.link(meeting.getLink(), writing.line(meeting.getLink()), "rel",
                "noopener noreferrer"));
        }
        writing.fact(html, "committee.one", inner -> writing.link(inner, page, meeting.getCommittee(),
            writing.name(meeting.getCommittee())));
        writing.fact(html, "meeting.kind", writing.term("kind", meeting.getKind()));
        writing.fact(html, "meeting.number", writing.line(meeting.getNumber()));
        writing.fact(html, "meeting.state", inner -> new MeetingLists(desk).state(inner, meeting));
        html.close();
    }

    private void notice(Html html, Meeting meeting, String language) {
        Notice notice = meeting.getNotice();
        if (notice == null) {
            return;
        }
        html.element("h2", desk.words().text("notice.title")).open("dl", "class", "facts");
        writing.fact(html, "notice.published", notice.getPublishedOn());
        if (notice.getOpenness() != null) {
            writing.fact(html, "notice.access", writing.texts().term("access", notice.getOpenness().getLiteral()));
        }
        writing.fact(html, "notice.contact", writing.line(notice.getContact()));
        html.close();
        writing.passage(html, "h3", "notice.purpose", notice.getPurpose(), language);
        if (notice.getOpenness() != Openness.OPEN) {
            writing.passage(html, "h3", "notice.exemption", notice.getExemption(), language);
        }
        writing.passage(html, "h3", "notice.registration", notice.getRegistration(), language);
        writing.passage(html, "h3", "notice.papers", notice.getPapersAccess(), language);
        writing.passage(html, "h3", "notice.comments", notice.getComments(), language);
        writing.passage(html, "h3", "notice.accommodation", notice.getAccommodation(), language);
        writing.passage(html, "h3", "notice.short", notice.getShortNoticeReason(), language);
    }

    private void agenda(Html html, String page, Meeting meeting, String language) {
        html.element("h2", desk.words().text("agenda.title"), "id", "agenda");
        Agenda agenda = meeting.getAgenda();
        if (agenda == null || agenda.getItems().isEmpty()) {
            html.element("p", desk.words().text("agenda.notYet"), "class", "muted");
            return;
        }
        if (!agenda.getVersions().isEmpty() || agenda.getPublishedOn() != null) {
            String label = agenda.getVersions().isEmpty() ? writing.line(agenda.getVersion())
                : writing.line(agenda.getVersions().getLast().getLabel());
            String day = agenda.getVersions().isEmpty() || agenda.getVersions().getLast().getPublished() == null
                ? agenda.getPublishedOn() == null ? "" : writing.texts().shortDate(agenda.getPublishedOn())
                : writing.texts().shortDate(agenda.getVersions().getLast().getPublished()
                    .atZone(Unpublished.zone(meeting.getCommittee())).toLocalDate());
            html.some("p", Stream.of(label.isEmpty() ? "" : desk.words().text("agenda.version", label), day)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")), "class", "muted");
        }
        String note = writing.blocks(agenda.getNote());
        if (!note.isEmpty()) {
            html.open("div", "class", "prose", "lang", language).line().markup(note).close();
        }
        Map<AgendaItem, String> numbers = AgendaNumbers.of(meeting);
        Map<AgendaItem, AgendaTimes.Slot> slots = AgendaTimes.of(meeting);
        html.open("ol", "class", "agenda", "lang", language).line();
        items(html, page, agenda.getItems(), numbers, slots);
        html.close();
        if (meeting.getStart() != null && !slots.isEmpty()) {
            html.element("p", desk.words().text("agenda.times", writing.texts().zone(meeting.getStart())), "class", "muted");
        }
    }

    private void items(Html html, String page, List<AgendaItem> items, Map<AgendaItem, String> numbers,
            Map<AgendaItem, AgendaTimes.Slot> slots) {
        for (AgendaItem item : items) {
            html.open("li", "id", "item-" + Places.id(item), "class", item.getKind().getLiteral() + (item.isClosed() ? " closed" : ""));
            html.open("div", "class", "line").line();
            AgendaTimes.Slot slot = slots.get(item);
            html.open("span", "class", "clock");
            if (slot != null && item.getKind() != ItemKind.HEADING) {
                html.element("time", writing.texts().time(slot.start()), "datetime", Writing.iso(slot.start()));
            }
            html.close().line();
            html.element("span", writing.line(numbers.getOrDefault(item, "")), "class", "number").line();
            html.open("div", "class", "what");
            String title = writing.line(item.getTitle());
            html.element("p", title.isEmpty() ? desk.words().text("item.untitled") : title, "class", "itemtitle");
            marks(html, item, slot);
            detail(html, page, item);
            html.close().close();
            if (!item.getItems().isEmpty()) {
                html.open("ol").line();
                items(html, page, item.getItems(), numbers, slots);
                html.close();
            }
            html.close();
        }
    }

    private void marks(Html html, AgendaItem item, AgendaTimes.Slot slot) {
        var marks = new ArrayList<String>();
        if (item.getPurpose() != null && item.getPurpose() != ItemPurpose.NONE) {
            marks.add(writing.term("purpose", item.getPurpose()));
        }
        if (slot != null && item.getKind() != ItemKind.HEADING && slot.end().isAfter(slot.start())) {
            marks.add(writing.texts().duration(Duration.between(slot.start(), slot.end())));
        }
        if (item.isConsent()) {
            marks.add(desk.words().text("item.consent"));
        }
        String presenters = writing.names(item.getPresenters());
        String more = presenters.isEmpty() ? writing.line(item.getPresenterNote()) : presenters;
        if (!more.isEmpty()) {
            marks.add(desk.words().text("item.presenters", more));
        }
        boolean any = item.isClosed() || !marks.isEmpty();
        if (any) {
            html.open("p", "class", "marks", "lang", desk.words().language());
            if (item.isClosed()) {
                html.element("span", desk.words().text("item.closed"), "class", "flag closed").text(marks.isEmpty() ? "" : " ");
            }
            html.text(String.join(" \u00b7 ", marks)).close();
        }
        if (item.isClosed()) {
            html.element("p", writing.line(item.getClosedReason()).isEmpty() ? desk.words().text("item.withheld")
                : writing.line(item.getClosedReason()), "class", "muted", "lang", desk.words().language());
        }
    }

    private void detail(Html html, String page, AgendaItem item) {
        String text = writing.blocks(item.getText());
        if (!text.isEmpty()) {
            html.open("div", "class", "prose").line().markup(text).close();
        }
        List<PaperUse> papers = item.getPapers().stream().filter(use -> use.getPaper() != null).toList();
        if (!papers.isEmpty() || !item.getDocuments().isEmpty()) {
            html.open("ul", "class", "papers").line();
            for (PaperUse use : papers) {
                html.open("li");
                writing.link(html, page, use.getPaper(), writing.title(use.getPaper()));
                if (use.getVersion() != null) {
                    html.text(" \u2013 ");
                    writing.file(html, page, use.getVersion());
                }
                html.close();
            }
            for (PaperVersion version : item.getDocuments()) {
                html.open("li");
                writing.file(html, page, version);
                html.close();
            }
            html.close();
        }
        if (!item.getDecisions().isEmpty()) {
            html.open("ul", "class", "outcomes", "lang", desk.words().language()).line();
            for (Decision decision : item.getDecisions()) {
                html.open("li").element("span", desk.words().text("decision.one") + " ", "class", "unseen");
                String reference = writing.line(decision.getReference());
                writing.link(html, page, decision, reference.isEmpty() ? desk.words().text("decision.one") : reference);
                html.text(": " + writing.result(decision)).close();
            }
            html.close();
        }
    }

    private void documents(Html html, String page, String key, List<PaperVersion> versions) {
        if (!versions.isEmpty()) {
            html.element("h2", desk.words().text(key)).open("ul").line();
            for (PaperVersion version : versions) {
                html.open("li");
                writing.file(html, page, version);
                html.close();
            }
            html.close();
        }
    }

    private void recommendations(Html html, String page, Meeting meeting) {
        List<Recommendation> made = desk.site().outcomes(meeting);
        if (!made.isEmpty()) {
            html.element("h2", desk.words().text("nav.recommendations")).open("ul").line();
            for (Recommendation each : made) {
                html.open("li");
                writing.link(html, page, each, writing.title(each));
                html.text(" \u2013 " + desk.words().text("stage." + each.getStage().getLiteral())).close();
            }
            html.close();
        }
    }
}
