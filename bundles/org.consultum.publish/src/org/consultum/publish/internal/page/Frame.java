package org.consultum.publish.internal.page;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.consultum.publish.Publication;
import org.consultum.publish.internal.Places;
import org.consultum.publish.internal.Site;
import org.consultum.publish.internal.Words;
import org.consultum.reporting.text.SafeText;
import org.consultum.spi.report.HouseStyle;

/**
 * What all pages have around their content: head, navigation, search, foot. No script stands in a page, and nothing comes from
 * elsewhere.
 */
public final class Frame {

    static final String LOGO = "assets/logo.png";

    /** Nothing but files of the site itself, whatever a text of the register may hold. */
    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";
    private static final int DESCRIPTION = 300;

    /**
     * What a page is.
     *
     * @param path its place, from the root of the site
     * @param title its title
     * @param description what it holds, in a sentence
     * @param section which part of the navigation it belongs to; empty for none
     * @param over the pages above it, as path and title
     * @param feed the name of the feed of what it is about; empty for that of the register
     * @param language language of most of its texts
     */
    public record Head(String path, String title, String description, String section, List<Step> over, String feed, String language) {

        public Head {
            over = List.copyOf(over);
        }
    }

    /** A page above another. */
    public record Step(String path, String title) {
    }

    private final Site site;
    private final Words words;
    private final SafeText texts;
    private final HouseStyle house;
    private final String title;

    /** The frame of the pages of a site. */
    public Frame(Site site, Words words, SafeText texts, HouseStyle house) {
        this.site = site;
        this.words = words;
        this.texts = texts;
        this.house = house;
        String name = texts.line(Optional.ofNullable(site.register().getTitle()).orElse(""), 200);
        this.title = name.isEmpty() ? words.text("site.untitled") : name;
    }

    /** The title of the site. */
    public String title() {
        return title;
    }

    /** A whole page. */
    public String page(Head head, String content) {
        return page(head, target -> Places.from(head.path(), target), content);
    }

    /** The page for addresses there is nothing under, which knows only where the site as a whole lies. */
    public String anywhere(Head head, String content) {
        String root = site.publication().base().getRawPath();
        return page(head, target -> root + target, content);
    }

    private String page(Head head, UnaryOperator<String> way, String content) {
        var html = new Html();
        html.markup("<!DOCTYPE html>\n").open("html", "lang", words.language()).line();
        head(html, head, way);
        html.open("body").line();
        html.link("#content", words.text("page.skip"), "class", "skip").line();
        banner(html, head, way);
        html.open("main", "id", "content", "tabindex", "-1").line();
        crumbs(html, head, way);
        html.inside(content);
        html.close();
        foot(html, way);
        html.close().close();
        return html.toString();
    }

    private void head(Html html, Head head, UnaryOperator<String> way) {
        boolean start = head.path().equals("index.html");
        html.open("head").line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
        html.open("meta", "name", "referrer", "content", "no-referrer").line();
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", start ? title : head.title() + " \u2013 " + title);
        html.line();
        if (!head.description().isBlank()) {
            html.open("meta", "name", "description", "content", texts.line(head.description(), DESCRIPTION)).line();
        }
        html.open("meta", "name", "generator", "content", "Consultum Workbench " + site.publication().version()).line();
        if (!site.publication().base().equals(Publication.NOWHERE) && !head.path().equals("404.html")) {
            html.open("link", "rel", "canonical", "href", site.publication().base() + head.path()).line();
        }
        html.open("link", "rel", "icon", "type", "image/svg+xml", "href", way.apply("assets/icon.svg")).line();
        html.open("link", "rel", "stylesheet", "href", way.apply("assets/site.css")).line();
        html.open("link", "rel", "stylesheet", "href", way.apply("assets/house.css")).line();
        html.open("link", "rel", "alternate", "type", "application/atom+xml", "title", title, "href", way.apply("feeds/all.xml")).line();
        if (!head.feed().isEmpty()) {
            html.open("link", "rel", "alternate", "type", "application/atom+xml", "title", head.title(), "href",
                way.apply("feeds/" + head.feed() + ".xml")).line();
        }
        if (head.path().equals("search.html")) {
            for (String script : List.of("search/lunr.min.js", "search/meta.js", "assets/search.js")) {
                html.open("script", "src", way.apply(script), "defer", "").close();
            }
        }
        html.close();
    }

    private void banner(Html html, Head head, UnaryOperator<String> way) {
        html.open("header", "class", "site").open("div", "class", "wide").line();
        html.open("div", "class", "house").line();
        house.logo().ifPresent(logo -> html.open("img", "src", way.apply(LOGO), "alt", logo.text(), "width",
            Integer.toString(logo.width()), "height", Integer.toString(logo.height()), "class", "logo").line());
        html.open("p", "class", "name");
        html.some("span", house.name(), "class", "office").some("span", house.unit(), "class", "unit");
        html.link(way.apply("index.html"), title, "class", "register");
        html.close().close();
        if (!head.path().equals("search.html")) {
            html.open("form", "action", way.apply("search.html"), "role", "search", "class", "search").line();
            html.element("label", words.text("search.label"), "for", "find", "class", "unseen");
            html.open("input", "type", "search", "id", "find", "name", "q", "placeholder", words.text("search.label")).line();
            html.element("button", words.text("search.button"));
            html.close();
        }
        html.close();
        html.open("nav", "aria-label", words.text("nav.label"), "class", "main").open("ul", "class", "wide");
        for (String section : List.of("committees", "meetings", "decisions", "recommendations", "papers", "people")) {
            html.open("li").link(way.apply(section + "/index.html"), words.text("nav." + section), "aria-current",
                head.section().equals(section) ? "true" : null).close();
        }
        html.open("li").link(way.apply("about.html"), words.text("nav.about"), "aria-current",
            head.section().equals("about") ? "true" : null).close();
        html.close().close().close();
    }

    private void crumbs(Html html, Head head, UnaryOperator<String> way) {
        if (head.path().equals("index.html")) {
            return;
        }
        html.open("nav", "aria-label", words.text("crumbs.label"), "class", "crumbs").open("ol");
        html.open("li").link(way.apply("index.html"), words.text("crumbs.start")).close();
        for (Step step : head.over()) {
            html.open("li").link(way.apply(step.path()), step.title()).close();
        }
        html.open("li").element("span", head.title(), "aria-current", "page").close();
        html.close().close();
    }

    private void foot(Html html, UnaryOperator<String> way) {
        html.open("footer", "class", "site").open("div", "class", "wide").line();
        html.some("p", house.footer());
        if (!house.name().isEmpty() && (!house.address().isEmpty() || !house.contact().isEmpty() || !house.web().isEmpty())) {
            html.open("address").text(house.name());
            house.address().forEach(line -> html.open("br").text(line));
            if (!house.contact().isEmpty()) {
                html.open("br").text(house.contact());
            }
            if (!house.web().isEmpty()) {
                html.open("br").link(house.web(), house.web(), "rel", "noopener noreferrer");
            }
            html.close();
        }
        html.open("ul", "class", "row");
        html.open("li").link(way.apply("about.html"), words.text("foot.about")).close();
        html.open("li").link(way.apply("feeds/all.xml"), words.text("foot.feed"), "type", "application/atom+xml").close();
        html.open("li").link(way.apply("calendars/all.ics"), words.text("foot.calendar"), "type", "text/calendar").close();
        html.open("li").link(way.apply("api/oparl/system.json"), words.text("foot.data"), "type", "application/json").close();
        html.close();
        html.element("p", words.text("foot.asOf", texts.date(site.publication().asOf())), "class", "muted");
        html.close().close();
    }
}
