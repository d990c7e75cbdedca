package org.consultum.interchange.ical;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.interchange.ical.internal.Words;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.spi.exporter.ExportScope;
import org.consultum.spi.exporter.ExportSink;
import org.consultum.spi.exporter.Exporter;
import org.eclipse.emf.ecore.EObject;

/**
 * The format {@code ics}: meetings as events and actions as tasks, for others to take note of (RFC 5545). The choice {@value #SERIES} writes
 * recurring meetings as one entry with its exceptions.
 */
public final class CalendarExporter implements Exporter {

    /** Choice: series as entries that recur. */
    public static final String SERIES = "series";

    @Override
    public void export(ExportScope scope, ExportSink sink) throws IOException {
        boolean whole = scope.meeting().isEmpty();
        List<Committee> committees = whole ? loaded(scope.committees()) : List.of();
        List<Meeting> meetings = scope.meeting().map(List::of)
            .orElseGet(() -> committees.stream().flatMap(committee -> loaded(committee.getMeetings()).stream()).toList());
        List<MeetingSeries> series = scope.wants(SERIES) ? committees.stream().flatMap(committee -> committee.getSeries().stream()).toList()
            : List.of();
        List<ActionItem> actions = committees.stream().map(Committee::getActionList).filter(list -> list != null && !list.eIsProxy())
            .flatMap(list -> list.getActions().stream()).toList();
        sink.progress().check();
        Words words = Words.ofUser();
        meetings.stream().filter(meeting -> !CalendarEntries.hasTime(meeting))
            .forEach(meeting -> sink.leftOut(Objects.toString(meeting.getTitle(), ""), words.text("export.noStart")));
        for (MeetingSeries each : series) {
            Optional<String> problem = SeriesPlan.problem(each);
            problem.ifPresent(why -> sink.leftOut(Objects.toString(each.getName(), ""), why));
        }
        sink.out().write(new CalendarEntries(scope.now()).publish(scope.name(), meetings, series, actions).bytes());
        sink.included(words.text("export.meetings"), meetings.size());
        sink.included(words.text("export.actions"), actions.size());
    }

    private static <T extends EObject> List<T> loaded(Collection<T> elements) {
        return elements.stream().filter(element -> !element.eIsProxy()).toList();
    }
}
