package org.consultum.publish.internal.feed;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Minutes;
import org.consultum.publish.internal.Places;
import org.consultum.publish.internal.Site;
import org.consultum.publish.internal.Unpublished;
import org.consultum.publish.internal.page.Html;
import org.consultum.publish.internal.page.Writing;

/**
 * What is new, as Atom feeds (RFC 4287, December 2005): one of the register and one of every committee. Identities are those of the
 * register, and the moments are those the register knows, so that a feed changes only when what it tells of does.
 */
public final class AtomFeeds {

    private static final int MOST = 100;

    private record News(String id, Instant at, String path, String title, String summary, Committee committee) {
    }

    private final Site site;
    private final Writing writing;
    private final List<News> news = new ArrayList<>();

    /** Feeds of a site. */
    public AtomFeeds(Site site, Writing writing) {
        this.site = site;
        this.writing = writing;
    }

    /** Writes them. */
    public void write(String title) throws IOException {
        site.meetings().forEach(this::meeting);
        for (Site.Taken taken : site.decisions()) {
            Optional<Instant> at = Optional.ofNullable(taken.decision().getAt())
                .or(() -> Site.date(taken).map(day -> instant(day, taken.meeting().getCommittee())));
            at.ifPresent(moment -> news.add(new News(Places.id(taken.decision()), moment, site.places().of(taken.decision()).orElseThrow(),
                writing.words().text("feed.decision", writing.title(taken)), writing.result(taken.decision()),
                taken.meeting().getCommittee())));
        }
        news.sort(Comparator.comparing(News::at).reversed().thenComparing(News::id));
        write("feeds/all.xml", Places.id(site.register()), title, "index.html", news);
        for (Committee committee : site.register().getCommittees()) {
            write("feeds/" + site.places().name(committee) + ".xml", Places.id(committee), writing.name(committee),
                site.places().of(committee).orElseThrow(), news.stream().filter(each -> each.committee() == committee).toList());
        }
    }

    private static Instant instant(LocalDate day, Committee committee) {
        return day.atStartOfDay(Unpublished.zone(committee)).toInstant();
    }

    private void meeting(Meeting meeting) {
        Committee committee = meeting.getCommittee();
        String path = site.places().of(meeting).orElseThrow();
        String title = writing.title(meeting);
        String when = meeting.getStart() == null ? writing.words().text("meeting.undated")
            : writing.texts().span(meeting.getStart(), Optional.ofNullable(meeting.getEnd())) + " "
                + writing.texts().zone(meeting.getStart());
        Optional<Instant> noticed = Optional.ofNullable(meeting.getNotice()).map(notice -> notice.getPublishedOn())
            .map(day -> instant(day, committee));
        noticed.ifPresent(at -> news.add(new News(Places.id(meeting), at, path, writing.words().text("feed.meeting", title), when,
            committee)));
        if (meeting.getAgenda() != null) {
            if (meeting.getAgenda().getVersions().isEmpty()) {
                Optional.ofNullable(meeting.getAgenda().getPublishedOn()).ifPresent(day -> news.add(new News(
                    Places.derived("agenda:" + Places.id(meeting)), instant(day, committee), path + "#agenda",
                    writing.words().text("feed.agenda", title), when, committee)));
            }
            for (AgendaVersion version : meeting.getAgenda().getVersions()) {
                if (version.getPublished() != null) {
                    String label = writing.line(version.getLabel());
                    news.add(new News(Places.id(version), version.getPublished(), path + "#agenda", writing.words().text("feed.agenda",
                        title) + (label.isEmpty() ? "" : " (" + writing.words().text("agenda.version", label) + ")"), when, committee));
                }
            }
        }
        Minutes minutes = meeting.getMinutes();
        LocalDate day = minutes == null ? null : minutes.getApprovedOn() == null ? minutes.getCertifiedOn() : minutes.getApprovedOn();
        if (day != null) {
            news.add(new News(Places.derived("minutes:" + Places.id(meeting)), instant(day, committee), path + "#minutes",
                writing.words().text("feed.minutes", title), when, committee));
        }
    }

    private void write(String path, String id, String title, String page, List<News> all) throws IOException {
        String base = site.publication().base().toString();
        Instant updated = all.isEmpty() ? LocalDate.EPOCH.atStartOfDay().toInstant(ZoneOffset.UTC) : all.getFirst().at();
        var xml = new Html();
        xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", writing.words().language()).line();
        xml.element("id", "urn:uuid:" + id).element("title", title).element("updated", updated.toString());
        xml.line();
        xml.markup(empty("link", "rel", "self", "type", "application/atom+xml", "href", base + path));
        xml.markup(empty("link", "rel", "alternate", "type", "text/html", "href", base + page));
        xml.open("author").element("name", title).close();
        xml.element("generator", "Consultum Workbench", "version", site.publication().version());
        for (News each : all.stream().limit(MOST).toList()) {
            xml.open("entry").line();
            xml.element("id", "urn:uuid:" + each.id());
            xml.element("title", each.title());
            xml.line();
            xml.element("updated", each.at().toString());
            xml.markup(empty("link", "rel", "alternate", "type", "text/html", "href", base + each.path()));
            xml.markup(empty("category", "term", each.committee() == null ? "" : site.places().name(each.committee()), "label",
                writing.name(each.committee())));
            xml.some("summary", each.summary());
            xml.close();
        }
        xml.close();
        site.folder().write(path, xml.toString());
    }

    private static String empty(String name, String... attributes) {
        var text = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"").append(Html.escape(attributes[i + 1])).append('"');
        }
        return text.append("/>\n").toString();
    }
}
