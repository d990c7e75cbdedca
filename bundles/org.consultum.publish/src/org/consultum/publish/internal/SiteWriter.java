package org.consultum.publish.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.consultum.model.Meeting;
import org.consultum.publish.Publication;
import org.consultum.publish.PublicationResult;
import org.consultum.publish.internal.feed.AtomFeeds;
import org.consultum.publish.internal.feed.Calendars;
import org.consultum.publish.internal.folder.SiteFolder;
import org.consultum.publish.internal.oparl.Oparl;
import org.consultum.publish.internal.page.CommitteePages;
import org.consultum.publish.internal.page.DecisionPages;
import org.consultum.publish.internal.page.Desk;
import org.consultum.publish.internal.page.Frame;
import org.consultum.publish.internal.page.GeneralPages;
import org.consultum.publish.internal.page.HouseStyles;
import org.consultum.publish.internal.page.Html;
import org.consultum.publish.internal.page.MeetingLists;
import org.consultum.publish.internal.page.MeetingPages;
import org.consultum.publish.internal.page.PaperPages;
import org.consultum.publish.internal.page.PeoplePage;
import org.consultum.publish.internal.page.RecommendationPages;
import org.consultum.publish.internal.page.Writing;
import org.consultum.publish.internal.search.SearchIndex;
import org.consultum.reporting.text.HouseLook;
import org.consultum.reporting.text.SafeText;
import org.consultum.spi.Progress;
import org.consultum.spi.report.HouseStyle;

/** Writes everything a site consists of into its folder. */
public final class SiteWriter {

    private static final int MOST_ADDRESSES = 40_000;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final Publication publication;
    private final SiteFolder folder;
    private final Progress progress;

    /** A writer of one site. */
    public SiteWriter(Publication publication, SiteFolder folder, Progress progress) {
        this.publication = publication;
        this.folder = folder;
        this.progress = progress;
    }

    /** Writes it. */
    public PublicationResult write() throws IOException {
        Words words = Words.of(publication.language());
        SafeText texts = SafeText.in(words.language());
        HouseStyle house = HouseLook.of(publication.released().register(), publication.contents());
        Site site = new Site(publication, folder);
        progress.begin(site.meetings().size() * 2 + site.decisions().size() + site.papers().size() * 2 + 10);
        Runnable check = () -> {
            progress.check();
            progress.worked(1);
        };
        progress.subtask(words.text("progress.papers"));
        site.copyFiles(progress::check);
        var frame = new Frame(site, words, texts, house);
        var writing = new Writing(site, words, texts);
        var index = new SearchIndex();
        var desk = new Desk(site, frame, writing, index);
        progress.subtask(words.text("progress.pages"));
        assets(house);
        new CommitteePages(desk).write(check);
        new MeetingLists(desk).write();
        var meetings = new MeetingPages(desk);
        for (Meeting meeting : site.meetings()) {
            check.run();
            meetings.write(meeting);
        }
        new DecisionPages(desk).write(check);
        new RecommendationPages(desk).write(check);
        new PaperPages(desk).write(check);
        new PeoplePage(desk).write();
        new GeneralPages(desk).write();
        progress.subtask(words.text("progress.data"));
        index.write(folder, words);
        new AtomFeeds(site, writing).write(frame.title());
        new Calendars(site).write();
        new Oparl(site, writing).write(frame.title(), check);
        List<String> pages = maps();
        progress.check();
        folder.finish(progress::isCancelled);
        int held = site.unpublished().values().stream().mapToInt(Integer::intValue).sum();
        return new PublicationResult.Written(folder.target(), pages.size(), folder.files(), folder.bytes(), site.files(),
            site.manifest().left(), held, site.missing());
    }

    private void assets(HouseStyle house) throws IOException {
        resource("site.css", "assets/site.css");
        resource("search.js", "assets/search.js");
        resource("lunr/lunr.min.js", "search/lunr.min.js");
        resource("lunr/LICENSE.txt", "search/LICENSE.txt");
        folder.write("assets/house.css", HouseStyles.css(house));
        folder.write("assets/icon.svg", HouseStyles.icon(house));
        if (house.logo().isPresent()) {
            folder.write("assets/logo.png", house.logo().get().png());
        }
    }

    private void resource(String name, String path) throws IOException {
        try (InputStream in = SiteWriter.class.getResourceAsStream("/web/" + name)) {
            if (in == null) {
                throw new IOException("The file web/" + name + " is missing from this installation");
            }
            folder.write(path, in.readAllBytes());
        }
    }

    /** The map of the site for search engines (sitemaps.org, protocol 0.9; at most 50,000 addresses a file), and what robots may do. */
    private List<String> maps() throws IOException {
        List<String> pages = new ArrayList<>(folder.paths().stream().filter(path -> path.endsWith(".html")).toList());
        List<String> listed = pages.stream().filter(path -> !path.equals("404.html") && !path.equals("search.html")).toList();
        int parts = (listed.size() + MOST_ADDRESSES - 1) / MOST_ADDRESSES;
        for (int part = 0; part < parts; part++) {
            var map = new StringBuilder(HEAD).append("<urlset").append(SPACE);
            for (String page : listed.subList(part * MOST_ADDRESSES, Math.min(listed.size(), (part + 1) * MOST_ADDRESSES))) {
                map.append("<url><loc>").append(Html.escape(publication.base() + page)).append("</loc></url>\n");
            }
            folder.write(parts == 1 ? "sitemap.xml" : "sitemap-" + (part + 1) + ".xml", map.append("</urlset>\n").toString());
        }
        if (parts > 1) {
            var map = new StringBuilder(HEAD).append("<sitemapindex").append(SPACE);
            for (int part = 1; part <= parts; part++) {
                map.append("<sitemap><loc>").append(Html.escape(publication.base() + "sitemap-" + part + ".xml"))
                    .append("</loc></sitemap>\n");
            }
            folder.write("sitemap.xml", map.append("</sitemapindex>\n").toString());
        }
        folder.write("robots.txt", "User-agent: *\nAllow: /\nSitemap: " + publication.base() + "sitemap.xml\n");
        return pages;
    }
}
