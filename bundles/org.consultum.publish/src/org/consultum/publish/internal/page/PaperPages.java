package org.consultum.publish.internal.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.model.Committee;
import org.consultum.model.Paper;
import org.consultum.model.PaperList;
import org.consultum.model.PaperVersion;
import org.consultum.publish.internal.Site;

/** Papers: a list of every year, and one page for each with its files and where it was before a committee. */
public final class PaperPages {

    private static final int LATEST = 50;

    private final Desk desk;
    private final Writing writing;

    /** Pages of papers. */
    public PaperPages(Desk desk) {
        this.desk = desk;
        this.writing = desk.writing();
    }

    /** Writes them. */
    public void write(Runnable check) throws IOException {
        var years = new TreeMap<String, List<Paper>>(MeetingLists.YEARS);
        for (Paper paper : desk.site().papers()) {
            years.computeIfAbsent(Site.date(paper).map(day -> Integer.toString(day.getYear())).orElse(MeetingLists.UNDATED),
                year -> new ArrayList<>()).add(paper);
        }
        String title = desk.words().text("nav.papers");
        var html = Desk.heading("", title, null);
        if (desk.site().papers().isEmpty()) {
            html.element("p", desk.words().text("papers.none"), "class", "muted");
        } else {
            table(html, "papers/index.html", desk.site().papers().stream().limit(LATEST).toList(), "papers.latest");
            html.element("h2", desk.words().text("papers.years"));
            new MeetingLists(desk).years(html, "papers", years.keySet(), year -> years.get(year).size());
        }
        desk.put(new Frame.Head("papers/index.html", title, desk.words().text("papers.about", desk.frame().title()), "papers", List.of(),
            "", desk.words().language()), html);
        for (var year : years.entrySet()) {
            check.run();
            String name = year.getKey().equals(MeetingLists.UNDATED) ? desk.words().text("meetings.undated") : year.getKey();
            String path = "papers/" + year.getKey() + ".html";
            var list = Desk.heading(title, name, null);
            table(list, path, year.getValue(), "papers.all");
            desk.put(new Frame.Head(path, desk.words().text("papers.year", name), "", "papers",
                List.of(new Frame.Step("papers/index.html", title)), "", desk.words().language()), list);
        }
        for (Paper paper : desk.site().papers()) {
            check.run();
            write(paper);
        }
    }

    private void table(Html html, String page, List<Paper> papers, String caption) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", desk.words().text(caption));
        html.open("table").element("caption", desk.words().text(caption), "class", "unseen").open("thead").open("tr");
        for (String key : List.of("paper.date", "paper.one", "paper.from", "paper.file")) {
            html.element("th", desk.words().text(key), "scope", "col");
        }
        html.close().close().open("tbody");
        for (Paper paper : papers) {
            html.open("tr").open("td", "class", "day");
            Site.date(paper).ifPresent(day -> writing.day(html, day));
            html.close().open("th", "scope", "row", "lang", writing.language(committee(paper)));
            writing.link(html, page, paper, writing.title(paper));
            html.close().element("td", writing.names(paper.getOriginators())).open("td");
            if (!paper.getVersions().isEmpty()) {
                writing.file(html, page, paper.getVersions().getLast());
            }
            html.close().close();
        }
        html.close().close().close();
    }

    private static Committee committee(Paper paper) {
        return paper.eContainer() instanceof PaperList list && list.eContainer() instanceof Committee committee ? committee : null;
    }

    private void write(Paper paper) throws IOException {
        String page = desk.site().places().of(paper).orElseThrow();
        String language = writing.language(committee(paper));
        String title = writing.title(paper);
        var html = Desk.heading(desk.words().text("paper.one"), title, language);
        html.open("dl", "class", "facts").line();
        writing.fact(html, "paper.reference", writing.line(paper.getReference()));
        Site.date(paper).ifPresent(day -> writing.fact(html, "paper.date", day));
        writing.fact(html, "paper.kind", writing.line(paper.getKind()));
        writing.fact(html, "paper.from", writing.names(paper.getOriginators()));
        html.close();
        html.element("h2", desk.words().text("paper.files"));
        List<PaperVersion> versions = new ArrayList<>(paper.getVersions());
        Collections.reverse(versions);
        if (versions.isEmpty()) {
            html.element("p", desk.words().text("file.missing"), "class", "muted");
        } else {
            files(html, page, versions);
        }
        if (!paper.getAnnexes().isEmpty()) {
            html.element("h3", desk.words().text("paper.annexes"));
            files(html, page, paper.getAnnexes());
        }
        uses(html, page, paper);
        List<Paper> related = new ArrayList<>(new LinkedHashSet<>(paper.getRelated()));
        if (!related.isEmpty()) {
            html.element("h2", desk.words().text("paper.related")).open("ul").line();
            for (Paper other : related) {
                html.open("li");
                writing.link(html, page, other, writing.title(other));
                html.close();
            }
            html.close();
        }
        String description = Stream.of(writing.names(paper.getOriginators()), Site.date(paper).map(writing.texts()::shortDate).orElse(""))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00b7 "));
        desk.put(new Frame.Head(page, title, description, "papers", List.of(new Frame.Step("papers/index.html",
            desk.words().text("nav.papers"))), "", language), html, "paper", Site.date(paper));
    }

    private void files(Html html, String page, List<PaperVersion> versions) {
        html.open("ul", "class", "files").line();
        for (PaperVersion version : versions) {
            html.open("li");
            writing.file(html, page, version);
            if (desk.site().size(version).isPresent()) {
                html.open("br").element("span", "SHA-256 " + version.getSha256(), "class", "digest");
            }
            html.close();
        }
        html.close();
    }

    private void uses(Html html, String page, Paper paper) {
        List<Site.Use> uses = desk.site().uses(paper);
        if (uses.isEmpty()) {
            return;
        }
        html.element("h2", desk.words().text("paper.uses")).open("ul").line();
        for (Site.Use use : uses) {
            html.open("li", "lang", writing.language(use.meeting().getCommittee()));
            writing.link(html, page, use.meeting(), writing.title(use.meeting()));
            String item = writing.line(use.item().getTitle());
            String day = Optional.ofNullable(use.meeting().getStart()).map(start -> writing.texts().shortDate(start.toLocalDate()))
                .orElse("");
            html.text(Stream.of(day, item).filter(part -> !part.isEmpty()).map(part -> ", " + part).collect(Collectors.joining()));
            html.close();
        }
        html.close();
    }
}
