package org.consultum.publish.internal.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;

/** The lists of meetings: what is next, and every year. */
public final class MeetingLists {

    static final String UNDATED = "undated";

    /** Years in lists, the latest first and what has none at the end. */
    static final Comparator<String> YEARS = Comparator.comparing((String year) -> year.equals(UNDATED))
        .thenComparing(Comparator.reverseOrder());

    private final Desk desk;
    private final Writing writing;

    /** Lists of meetings. */
    public MeetingLists(Desk desk) {
        this.desk = desk;
        this.writing = desk.writing();
    }

    /** Writes the pages. */
    public void write() throws IOException {
        var years = new TreeMap<String, List<Meeting>>(YEARS);
        for (Meeting meeting : desk.site().meetings()) {
            if (!desk.site().isAhead(meeting)) {
                years.computeIfAbsent(year(meeting), year -> new ArrayList<>()).addFirst(meeting);
            }
        }
        List<Meeting> ahead = desk.site().meetings().stream().filter(desk.site()::isAhead).toList();
        String title = desk.words().text("nav.meetings");
        var html = Desk.heading("", title, null);
        html.element("h2", desk.words().text("meetings.ahead"));
        if (ahead.isEmpty()) {
            html.element("p", desk.words().text("meetings.noneAhead"), "class", "muted");
        } else {
            table(html, "meetings/index.html", ahead, "meetings.ahead", true);
        }
        html.element("h2", desk.words().text("meetings.past"));
        years(html, "meetings", years.keySet(), year -> years.get(year).size());
        desk.put(new Frame.Head("meetings/index.html", title, desk.words().text("meetings.about", desk.frame().title()), "meetings",
            List.of(), "", desk.words().language()), html);
        for (var year : years.entrySet()) {
            String name = year.getKey().equals(UNDATED) ? desk.words().text("meetings.undated") : year.getKey();
            var page = Desk.heading(title, name, null);
            table(page, "meetings/" + year.getKey() + ".html", year.getValue(), "meetings.past", true);
            desk.put(new Frame.Head("meetings/" + year.getKey() + ".html", desk.words().text("meetings.year", name), "", "meetings",
                List.of(new Frame.Step("meetings/index.html", title)), "", desk.words().language()), page);
        }
    }

    private static String year(Meeting meeting) {
        return meeting.getStart() == null ? UNDATED : Integer.toString(meeting.getStart().getYear());
    }

    /** Writes links to the pages of years with how much there is. */
    void years(Html html, String folder, Iterable<String> years, ToIntFunction<String> counts) {
        html.open("ul", "class", "row years").line();
        for (String year : years) {
            String name = year.equals(UNDATED) ? desk.words().text("meetings.undated") : year;
            html.open("li").link(year + ".html", name).text(" ").element("span",
                desk.words().number(counts.applyAsInt(year)), "class", "count").close();
        }
        html.close();
    }

    /** Writes a table of meetings. */
    void table(Html html, String page, List<Meeting> meetings, String caption, boolean committees) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", desk.words().text(caption));
        html.open("table", "class", "meetings").element("caption", desk.words().text(caption), "class",
            committees ? "unseen" : null);
        html.open("thead").open("tr").element("th", desk.words().text("meeting.when"), "scope", "col")
            .element("th", desk.words().text("meeting.one"), "scope", "col");
        if (committees) {
            html.element("th", desk.words().text("committee.one"), "scope", "col");
        }
        html.element("th", desk.words().text("meeting.state"), "scope", "col").close().close().open("tbody");
        for (Meeting meeting : meetings) {
            html.open("tr").open("td");
            writing.time(html, meeting);
            html.close().open("th", "scope", "row", "lang", writing.language(meeting.getCommittee()));
            writing.link(html, page, meeting, writing.title(meeting));
            html.close();
            if (committees) {
                html.open("td", "lang", writing.language(meeting.getCommittee()));
                writing.link(html, page, meeting.getCommittee(), writing.shortName(meeting.getCommittee()));
                html.close();
            }
            html.open("td");
            state(html, meeting);
            html.close().close();
        }
        html.close().close().close();
    }

    /** Writes where a meeting stands; that it does not take place is hard to miss. */
    void state(Html html, Meeting meeting) {
        boolean off = meeting.getState() == MeetingState.CANCELLED || meeting.getState() == MeetingState.POSTPONED;
        html.element("span", writing.term("state", meeting.getState()), "class", off ? "flag off" : "flag");
    }
}
