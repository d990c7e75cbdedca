package org.consultum.interchange.ical.internal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.consultum.interchange.ical.CalendarMethod;
import org.consultum.interchange.ical.internal.MeetingEvents.Issue;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;

/** A series as one event that recurs, and its meetings as those that stand in for single occurrences. */
public final class SeriesEvents {

    private final MeetingSeries series;
    private final Committee committee;
    private final Rule rule;

    /**
     * What the rule of a series gives.
     *
     * @param start its first occurrence
     * @param text the rule, with its end in UTC
     * @param exceptions occurrences on which it does not meet
     * @param contains whether a moment is an occurrence
     */
    public record Rule(ZonedDateTime start, String text, List<ZonedDateTime> exceptions,
            Predicate<ZonedDateTime> contains) {
    }

    public SeriesEvents(MeetingSeries series, Committee committee, Rule rule) {
        this.series = series;
        this.committee = committee;
        this.rule = rule;
    }

    /** Whether a meeting stands in for an occurrence of this series, so that it needs no entry of its own. */
    public boolean holds(Meeting meeting) {
        return meeting.getSeries() == series && meeting.getOccurrence() != null && MeetingEvents.hasTime(meeting)
            && rule.contains().test(meeting.getOccurrence());
    }

    /**
     * The events, the one that recurs first.
     *
     * @param meetings meetings that {@link #holds} is true of, in the order of what they stand in for; the first of two for one occurrence
     *     counts
     * @param issue which state of a meeting's entry is written
     */
    public List<VEvent> write(List<Meeting> meetings, Function<Meeting, Issue> issue) {
        var events = new ArrayList<VEvent>();
        events.add(recurring(meetings.stream().map(Meeting::getOccurrence).map(ZonedDateTime::toInstant).collect(Collectors.toSet())));
        Set<Instant> done = new HashSet<>();
        for (Meeting meeting : meetings) {
            ZonedDateTime occurrence = meeting.getOccurrence().withZoneSameInstant(rule.start().getZone());
            if (done.add(occurrence.toInstant())) {
                events.add(new MeetingEvents(meeting).override(series, occurrence, CalendarMethod.PUBLISH, issue.apply(meeting)));
            }
        }
        return events;
    }

    /** An exception that is held all the same is none. */
    private VEvent recurring(Set<Instant> heldAnyway) {
        var event = new VEvent(false);
        event.add(new Uid(MeetingEvents.uid(series.getId())));
        event.add(new DtStamp(rule.start().toInstant()));
        event.add(Moments.of(Property.DTSTART, rule.start()));
        if (series.getMinutes() > 0) {
            event.add(Moments.of(Property.DTEND, rule.start().plusMinutes(series.getMinutes())));
        }
        event.add(new RRule<ZonedDateTime>(rule.text()));
        Moments.of(Property.EXDATE, rule.exceptions().stream().filter(moment -> !heldAnyway.contains(moment.toInstant())).toList())
            .forEach(event::add);
        event.add(new Summary(Stream.of(series.getName(), committee.getName()).map(CleanText::line).filter(name -> !name.isEmpty())
            .findFirst().orElse("")));
        event.add(new Sequence(0));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableClazz.PRIVATE);
        String place = CleanText.line(series.getPlace());
        if (!place.isEmpty()) {
            event.add(new Location(place));
        }
        event.add(Invitees.organizer(committee, rule.start().toLocalDate()));
        return event;
    }
}
