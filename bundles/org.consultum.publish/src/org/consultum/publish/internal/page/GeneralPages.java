package org.consultum.publish.internal.page;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consultum.marking.release.ReleaseManifest;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.publish.internal.Site;
import org.consultum.publish.internal.Unpublished;
import org.consultum.publish.internal.Words;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;

/** The pages there is one of: start, about, search, and what is shown for an address there is nothing under. */
public final class GeneralPages {

    private static final int NEXT = 6;
    private static final int LATEST = 8;

    private final Desk desk;
    private final Words words;
    private final Writing writing;

    /** Single pages. */
    public GeneralPages(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.writing = desk.writing();
    }

    /** Writes them. The number of pages is known only when all others were written. */
    public void write() throws IOException {
        start();
        about();
        search();
        notFound();
    }

    private void start() throws IOException {
        String language = writing.language(null);
        var html = Desk.heading("", desk.frame().title(), language);
        String text = writing.blocks(desk.site().register().getDescription());
        if (!text.isEmpty()) {
            html.open("div", "class", "prose lead", "lang", language).line().markup(text).close();
        }
        List<Meeting> ahead = desk.site().meetings().stream().filter(desk.site()::isAhead).limit(NEXT).toList();
        html.open("section", "aria-labelledby", "next").line().element("h2", words.text("meetings.ahead"), "id", "next");
        if (ahead.isEmpty()) {
            html.element("p", words.text("meetings.noneAhead"), "class", "muted");
        } else {
            new MeetingLists(desk).table(html, "index.html", ahead, "meetings.ahead", true);
        }
        html.open("p").link("meetings/index.html", words.text("start.allMeetings")).close().close();
        html.open("section", "aria-labelledby", "latest").line().element("h2", words.text("decisions.latest"), "id", "latest");
        List<Site.Taken> latest = desk.site().decisions().stream().limit(LATEST).toList();
        if (latest.isEmpty()) {
            html.element("p", words.text("decisions.none"), "class", "muted");
        } else {
            new DecisionPages(desk).table(html, "index.html", latest, "decisions.latest");
        }
        html.open("p").link("decisions/index.html", words.text("start.allDecisions")).close().close();
        html.open("section", "aria-labelledby", "committees").line().element("h2", words.text("nav.committees"), "id", "committees");
        new CommitteePages(desk).tree(html, "index.html", CommitteePages.tops(desk.site().register().getCommittees()), new HashSet<>());
        html.close();
        desk.put(new Frame.Head("index.html", desk.frame().title(), words.text("start.about", desk.frame().title()), "", List.of(), "",
            words.language()), html);
    }

    private void about() throws IOException {
        Site site = desk.site();
        String title = words.text("about.title");
        var html = Desk.heading("", title, null);
        html.element("p", words.text("about.what", desk.frame().title()));
        html.open("dl", "class", "facts");
        writing.fact(html, "about.asOf", writing.texts().date(site.publication().asOf()));
        writing.fact(html, "about.program", "Consultum Workbench " + site.publication().version());
        writing.fact(html, "nav.committees", words.number(site.register().getCommittees().size()));
        writing.fact(html, "nav.meetings", words.number(site.meetings().size()));
        writing.fact(html, "nav.decisions", words.number(site.decisions().size()));
        writing.fact(html, "nav.recommendations", words.number(site.recommendations().size()));
        writing.fact(html, "nav.papers", words.number(site.papers().size()));
        html.close();
        html.element("h2", words.text("about.withheld"), "id", "withheld");
        html.element("p", words.text("about.withheldWhy"));
        var rules = new TreeMap<String, Integer>();
        for (ReleaseManifest.Entry entry : site.manifest().withheld()) {
            rules.merge(entry.rule().literal(), entry.elements(), Integer::sum);
        }
        numbers(html, "about.withheld", "withheld.", rules);
        html.element("p", words.count("about.closedItems", closed()));
        html.element("h2", words.text("about.unpublished"), "id", "unpublished");
        html.element("p", words.text("about.unpublishedWhy"));
        var pending = new TreeMap<String, Integer>();
        for (Map.Entry<Unpublished.Kind, Integer> entry : site.unpublished().entrySet()) {
            pending.put(entry.getKey().name(), entry.getValue());
        }
        numbers(html, "about.unpublished", "unpublished.", pending);
        if (!site.missing().isEmpty()) {
            html.element("p", words.count("about.missing", site.missing().size()));
        }
        html.element("h2", words.text("about.data")).element("p", words.text("about.dataText"));
        html.open("ul");
        html.open("li").link("feeds/all.xml", words.text("foot.feed"), "type", "application/atom+xml").close();
        html.open("li").link("calendars/all.ics", words.text("foot.calendar"), "type", "text/calendar").close();
        html.open("li").link("api/oparl/system.json", "OParl 1.1", "type", "application/json").close();
        html.close();
        html.element("h2", words.text("about.privacy")).element("p", words.text("about.privacyText"));
        html.open("p").text(words.text("about.search") + " ").link("search/LICENSE.txt", "lunr 2.3.9, MIT").close();
        desk.put(new Frame.Head("about.html", title, words.text("about.what", desk.frame().title()), "about", List.of(), "",
            words.language()), html);
    }

    private long closed() {
        long closed = 0;
        for (Meeting meeting : desk.site().meetings()) {
            for (TreeIterator<EObject> all = meeting.eAllContents(); all.hasNext();) {
                closed += all.next() instanceof AgendaItem item && item.isClosed() ? 1 : 0;
            }
        }
        return closed;
    }

    private void numbers(Html html, String caption, String prefix, Map<String, Integer> numbers) {
        if (numbers.isEmpty()) {
            html.element("p", words.text("about.nothing"), "class", "muted");
            return;
        }
        html.open("table").element("caption", words.text(caption), "class", "unseen").open("thead").open("tr")
            .element("th", words.text("about.reason"), "scope", "col").element("th", words.text("about.number"), "scope", "col", "class",
                "numeric").close().close().open("tbody");
        numbers.forEach((key, number) -> html.open("tr").element("th", words.text(prefix + key), "scope", "row")
            .element("td", words.number(number), "class", "numeric").close());
        html.close().close();
    }

    private void search() throws IOException {
        String title = words.text("search.title");
        var html = Desk.heading("", title, null);
        html.open("form", "action", "search.html", "role", "search", "class", "search", "id", "search").line();
        html.element("label", words.text("search.what"), "for", "find");
        html.open("input", "type", "search", "id", "find", "name", "q", "autocomplete", "off").line();
        html.element("button", words.text("search.button"));
        html.close();
        html.open("noscript").element("p", words.text("search.noScript"), "class", "notice").close();
        html.open("p", "id", "status", "role", "status").close();
        html.open("ol", "id", "results", "class", "results").close();
        html.open("button", "type", "button", "id", "more", "hidden", "").text(words.text("search.more")).close();
        desk.put(new Frame.Head("search.html", title, words.text("search.about"), "", List.of(), "", words.language()), html);
    }

    private void notFound() throws IOException {
        String root = desk.site().publication().base().getRawPath();
        var html = Desk.heading("404", words.text("missing.title"), null);
        html.element("p", words.text("missing.text"));
        html.open("p").link(root + "index.html", words.text("crumbs.start")).close();
        var head = new Frame.Head("404.html", words.text("missing.title"), "", "", List.of(), "", words.language());
        desk.site().folder().write("404.html", desk.frame().anywhere(head, html.toString()));
    }
}
