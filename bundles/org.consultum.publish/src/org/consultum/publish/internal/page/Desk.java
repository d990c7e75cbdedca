package org.consultum.publish.internal.page;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.consultum.publish.internal.Site;
import org.consultum.publish.internal.Words;
import org.consultum.publish.internal.search.SearchIndex;

/**
 * What every page is made with.
 *
 * @param site what is published
 * @param frame what stands around pages
 * @param writing how things are written
 * @param index takes what can be searched for
 */
public record Desk(Site site, Frame frame, Writing writing, SearchIndex index) {

    Words words() {
        return writing.words();
    }

    /** Writes a page nobody searches for. */
    void put(Frame.Head head, Html content) throws IOException {
        site.folder().write(head.path(), frame.page(head, content.toString()));
    }

    /**
     * Writes a page that can be found.
     *
     * @param kind what it is, a key of the words below {@code search.kind}
     * @param day the day it bears
     */
    void put(Frame.Head head, Html content, String kind, Optional<LocalDate> day) throws IOException {
        put(head, content);
        index.add(head.path(), head.title(), kind, day, head.description(), content.plain());
    }

    /** Writes the heading of a page. */
    static Html heading(String over, String title, String language) {
        return new Html().some("p", over, "class", "over").element("h1", title, "lang", language);
    }
}
