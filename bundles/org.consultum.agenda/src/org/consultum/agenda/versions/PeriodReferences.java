package org.consultum.agenda.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersionLine;
import org.consultum.model.Committee;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.Period;

/** References that items keep through a period: its prefix and a running number over all its meetings. */
final class PeriodReferences {

    private PeriodReferences() {
    }

    /** References for the items of business of a meeting that have none, in the order of the agenda. Loads the committee's meetings. */
    static Map<AgendaItem, String> missing(Meeting meeting) {
        var missing = new ArrayList<AgendaItem>();
        if (meeting.getAgenda() != null) {
            collect(meeting.getAgenda().getItems(), missing);
        }
        var given = new LinkedHashMap<AgendaItem, String>();
        if (!missing.isEmpty()) {
            String prefix = prefix(meeting);
            int last = last(meeting, prefix);
            for (AgendaItem item : missing) {
                given.put(item, prefix + ++last);
            }
        }
        return given;
    }

    /** Items below others are numbered within them. */
    private static void collect(List<AgendaItem> items, List<AgendaItem> missing) {
        for (AgendaItem item : items) {
            if (item.getKind() == ItemKind.HEADING) {
                collect(item.getItems(), missing);
            } else if (item.getKind() == ItemKind.ITEM && item.getReference() == null) {
                missing.add(item);
            }
        }
    }

    private static String prefix(Meeting meeting) {
        Period period = meeting.getPeriod();
        if (period != null && period.getPrefix() != null) {
            return period.getPrefix();
        }
        return period != null && period.getName() != null ? period.getName() + "-"
            : meeting.getStart() != null ? meeting.getStart().getYear() + "-" : "";
    }

    /** The highest number in use, or published once. */
    private static int last(Meeting meeting, String prefix) {
        Committee committee = meeting.getCommittee();
        Stream<Meeting> meetings = committee == null ? Stream.of(meeting) : committee.getMeetings().stream();
        Stream<String> waiting = committee == null ? Stream.empty() : committee.getBacklog().stream().map(AgendaItem::getReference);
        Pattern numbered = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,9})(?:\\D.*)?");
        return Stream.concat(waiting, meetings.map(Meeting::getAgenda).filter(Objects::nonNull).flatMap(PeriodReferences::used))
            .filter(Objects::nonNull).map(numbered::matcher).filter(Matcher::matches)
            .mapToInt(matcher -> Integer.parseInt(matcher.group(1))).max().orElse(0);
    }

    private static Stream<String> used(Agenda agenda) {
        Stream<String> published = agenda.getVersions().stream().flatMap(version -> version.getLines().stream())
            .map(AgendaVersionLine::getNumber);
        return Stream.concat(published, references(agenda.getItems()));
    }

    private static Stream<String> references(List<AgendaItem> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.ofNullable(item.getReference()), references(item.getItems())));
    }
}
