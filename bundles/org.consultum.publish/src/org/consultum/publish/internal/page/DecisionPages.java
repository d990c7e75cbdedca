package org.consultum.publish.internal.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.publish.internal.Site;

/** Decisions: a list of every year, and one page for each. */
public final class DecisionPages {

    private static final int LATEST = 50;

    private final Desk desk;
    private final Writing writing;

    /** Pages of decisions. */
    public DecisionPages(Desk desk) {
        this.desk = desk;
        this.writing = desk.writing();
    }

    /** Writes them. */
    public void write(Runnable check) throws IOException {
        var years = new TreeMap<String, List<Site.Taken>>(MeetingLists.YEARS);
        for (Site.Taken taken : desk.site().decisions()) {
            years.computeIfAbsent(Site.date(taken).map(day -> Integer.toString(day.getYear())).orElse(MeetingLists.UNDATED),
                year -> new ArrayList<>()).add(taken);
        }
        String title = desk.words().text("nav.decisions");
        var html = Desk.heading("", title, null);
        List<Site.Taken> latest = desk.site().decisions().stream().limit(LATEST).toList();
        if (latest.isEmpty()) {
            html.element("p", desk.words().text("decisions.none"), "class", "muted");
        } else {
            table(html, "decisions/index.html", latest, "decisions.latest");
            html.element("h2", desk.words().text("decisions.years"));
            new MeetingLists(desk).years(html, "decisions", years.keySet(), year -> years.get(year).size());
        }
        desk.put(new Frame.Head("decisions/index.html", title, desk.words().text("decisions.about", desk.frame().title()), "decisions",
            List.of(), "", desk.words().language()), html);
        for (var year : years.entrySet()) {
            check.run();
            String name = year.getKey().equals(MeetingLists.UNDATED) ? desk.words().text("meetings.undated") : year.getKey();
            String path = "decisions/" + year.getKey() + ".html";
            var list = Desk.heading(title, name, null);
            table(list, path, year.getValue(), "decisions.all");
            desk.put(new Frame.Head(path, desk.words().text("decisions.year", name), "", "decisions",
                List.of(new Frame.Step("decisions/index.html", title)), "", desk.words().language()), list);
        }
        for (Site.Taken taken : desk.site().decisions()) {
            check.run();
            write(taken);
        }
    }

    /** Writes a table of decisions. */
    void table(Html html, String page, List<Site.Taken> decisions, String caption) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", desk.words().text(caption));
        html.open("table").element("caption", desk.words().text(caption), "class", "unseen").open("thead").open("tr");
        for (String key : List.of("decision.date", "decision.one", "decision.result", "committee.one")) {
            html.element("th", desk.words().text(key), "scope", "col");
        }
        html.close().close().open("tbody");
        for (Site.Taken taken : decisions) {
            String language = writing.language(taken.meeting().getCommittee());
            html.open("tr").open("td", "class", "day");
            Site.date(taken).ifPresent(day -> writing.day(html, day));
            html.close().open("th", "scope", "row", "lang", language);
            writing.link(html, page, taken.decision(), writing.title(taken));
            html.close().element("td", writing.result(taken.decision())).open("td", "lang", language);
            writing.link(html, page, taken.meeting().getCommittee(), writing.shortName(taken.meeting().getCommittee()));
            html.close().close();
        }
        html.close().close().close();
    }

    private void write(Site.Taken taken) throws IOException {
        Decision decision = taken.decision();
        String page = desk.site().places().of(decision).orElseThrow();
        String language = writing.language(taken.meeting().getCommittee());
        String title = writing.title(taken);
        var html = Desk.heading(desk.words().text("decision.one"), title, language);
        html.open("dl", "class", "facts").line();
        writing.fact(html, "decision.result", writing.result(decision));
        Site.date(taken).ifPresent(day -> writing.fact(html, "decision.date", day));
        writing.fact(html, "committee.one", inner -> writing.link(inner, page, taken.meeting().getCommittee(),
            writing.name(taken.meeting().getCommittee())));
        writing.fact(html, "meeting.one", inner -> writing.link(inner, page, taken.meeting(), writing.title(taken.meeting())));
        writing.fact(html, "decision.item", writing.line(taken.item().getTitle()));
        if (decision.getMethod() != null && decision.getMethod() != DecisionMethod.NOT_RECORDED) {
            writing.fact(html, "decision.method", writing.texts().term("minutes.method", decision.getMethod().getLiteral()));
        }
        if (decision.getVotesFor() + decision.getVotesAgainst() + decision.getAbstentions() > 0) {
            writing.fact(html, "decision.votes", desk.words().text("decision.tally", decision.getVotesFor(), decision.getVotesAgainst(),
                decision.getAbstentions()));
        }
        if (decision.getReferredTo() != null) {
            writing.fact(html, "decision.referred", inner -> writing.link(inner, page, decision.getReferredTo(),
                writing.name(decision.getReferredTo())));
        }
        if (decision.getSupersedes() != null) {
            String old = writing.line(decision.getSupersedes().getReference());
            writing.fact(html, "decision.supersedes", inner -> writing.link(inner, page, decision.getSupersedes(),
                old.isEmpty() ? desk.words().text("decision.one") : old));
        }
        writing.fact(html, "decision.review", decision.getReviewOn());
        html.close();
        writing.passage(html, "h2", "decision.text", decision.getText(), language);
        String description = Stream.of(writing.result(decision), writing.name(taken.meeting().getCommittee()))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00b7 "));
        desk.put(new Frame.Head(page, title, description, "decisions", List.of(new Frame.Step("decisions/index.html",
            desk.words().text("nav.decisions"))), desk.site().places().name(taken.meeting().getCommittee()), language), html, "decision",
            Site.date(taken));
    }
}
