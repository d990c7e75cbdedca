package org.consultum.publish.internal.feed;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.consultum.interchange.ical.CalendarEntries;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.publish.internal.Site;

/** Calendars (iCalendar, RFC 5545) of all meetings and of those of every committee. */
public final class Calendars {

    private final Site site;

    /** Calendars of a site. */
    public Calendars(Site site) {
        this.site = site;
    }

    /** Writes them. */
    public void write() throws IOException {
        var entries = new CalendarEntries(site.publication().asOf().atStartOfDay().toInstant(ZoneOffset.UTC));
        write(entries, "all", site.meetings());
        for (Committee committee : site.register().getCommittees()) {
            write(entries, site.places().name(committee), committee.getMeetings());
        }
    }

    private void write(CalendarEntries entries, String name, List<Meeting> meetings) throws IOException {
        site.folder().write("calendars/" + name + ".ics", entries.publish(name, meetings, List.of(), List.of()).bytes());
    }
}
