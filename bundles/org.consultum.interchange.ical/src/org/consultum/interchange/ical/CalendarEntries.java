package org.consultum.interchange.ical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import org.consultum.interchange.ical.internal.CalendarText;
import org.consultum.interchange.ical.internal.MeetingEvents;
import org.consultum.interchange.ical.internal.MeetingEvents.Issue;
import org.consultum.interchange.ical.internal.SeriesEvents;
import org.consultum.interchange.ical.internal.Todos;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionList;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.model.Sitting;

/**
 * Makes calendars of what a register knows. Reads the model and changes nothing; to be used where the model may be read. The same register
 * and the same moment give the same text on every machine.
 *
 * <p>Identities in calendars are those of the register: a meeting, a sitting, a series and an action keep theirs whatever becomes of them.
 * Items that are closed or marked above the lowest level are named as a closed item only.
 */
public final class CalendarEntries {

    private static final Comparator<Meeting> BY_START = Comparator.comparing((Meeting meeting) -> first(meeting).toInstant())
        .thenComparing(meeting -> Objects.toString(meeting.getId(), ""));

    private final Instant now;

    /**
     * Entries as of a moment.
     *
     * @param now when an entry that changed is sent, and from when on a meeting is the next one
     */
    public CalendarEntries(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Whether a meeting can be in a calendar: it belongs to a committee and has a start. A meeting without one is left out of
     * {@link #publish}.
     */
    public static boolean hasTime(Meeting meeting) {
        return MeetingEvents.hasTime(meeting);
    }

    /** Whether the calendar entry of a meeting is one that is called off: the meeting is cancelled or put off. */
    public static boolean isOff(Meeting meeting) {
        return MeetingEvents.isOff(meeting);
    }

    /**
     * A calendar of meetings, series and actions for others to take note of. Nobody is named as invited, and nothing of it counts as sent.
     *
     * @param name name of the file without its ending
     * @param meetings meetings; one that stands in for an occurrence of a series given here becomes part of that series
     * @param series series; one without a plan ({@link SeriesPlan#problem}) is left out
     * @param actions actions that belong to a committee
     */
    public CalendarFile publish(String name, Collection<Meeting> meetings, Collection<MeetingSeries> series,
            Collection<ActionItem> actions) {
        var components = new ArrayList<CalendarComponent>();
        var single = new ArrayList<>(meetings.stream().filter(MeetingEvents::hasTime).sorted(BY_START).toList());
        for (MeetingSeries each : series) {
            events(each).ifPresent(events -> {
                List<Meeting> held = single.stream().filter(events::holds).sorted(Comparator.comparing(
                    (Meeting meeting) -> meeting.getOccurrence().toInstant())).toList();
                single.removeAll(held);
                components.addAll(events.write(held, this::published));
            });
        }
        single.forEach(meeting -> components.addAll(new MeetingEvents(meeting).write(CalendarMethod.PUBLISH, published(meeting))));
        actions.stream().collect(Collectors.groupingBy(CalendarEntries::committee, LinkedHashMap::new, Collectors.toList()))
            .forEach((committee, own) -> committee.ifPresent(known -> {
                Optional<LocalDate> next = own.stream().anyMatch(ActionItem::isDueNextMeeting) ? nextMeeting(known) : Optional.empty();
                var todos = new Todos(known);
                own.forEach(action -> components.add(todos.write(action, next)));
            }));
        return new CalendarFile(fileName(name, ""), CalendarText.of(CalendarMethod.PUBLISH, components));
    }

    /**
     * The entry of one meeting, to be sent to those who are invited: an invitation, an update or a cancellation. Each file is one message,
     * because RFC 5546 section 3.2 allows one identity in each.
     *
     * @param meeting a meeting that {@link #hasTime} is true of
     * @param method not {@link CalendarMethod#PUBLISH}; a meeting that is called off is cancelled, any other is not
     */
    public IssuedEntry issue(Meeting meeting, CalendarMethod method) {
        if (method == CalendarMethod.PUBLISH || !hasTime(meeting)) {
            throw new IllegalArgumentException(method + ", start: " + meeting.getStart());
        }
        var events = new MeetingEvents(meeting);
        String digest = digest(CalendarText.digestible(events.write(method, new Issue(Instant.EPOCH, 0))));
        boolean sent = meeting.getCalendarDigest() != null;
        boolean changed = !digest.equals(meeting.getCalendarDigest());
        int sequence = meeting.getCalendarSequence() + (sent && changed ? 1 : 0);
        Instant stamp = !changed && meeting.getCalendarSent() != null ? meeting.getCalendarSent() : now;
        List<VEvent> written = events.write(method, new Issue(stamp, sequence));
        var files = new ArrayList<CalendarFile>();
        for (VEvent event : written) {
            String part = written.size() == 1 ? "" : "-" + (files.size() + 1);
            files.add(new CalendarFile(fileName(name(meeting), part), CalendarText.of(method, List.of(event))));
        }
        return new IssuedEntry(meeting, method, files, sequence, stamp, digest, changed);
    }

    private static ZonedDateTime first(Meeting meeting) {
        return Stream.concat(meeting.getSittings().stream().map(Sitting::getStart), Stream.of(meeting.getStart()))
            .filter(Objects::nonNull).min(Comparator.comparing(ZonedDateTime::toInstant)).orElseThrow();
    }

    private Optional<SeriesEvents> events(MeetingSeries series) {
        if (!(series.eContainer() instanceof Committee committee)) {
            return Optional.empty();
        }
        return SeriesPlan.of(series).flatMap(plan -> plan.next(series.getFirstStart(), 1).stream().findFirst()
            .map(start -> new SeriesEvents(series, committee, new SeriesEvents.Rule(start, plan.rule(), plan.exceptions(),
                plan::contains))));
    }

    /**
     * The state of an entry that is published: that of its last invitation. The register keeps no moment of its own for a meeting nobody
     * was invited to, so the last day it was published or else its start stands in.
     */
    private Issue published(Meeting meeting) {
        if (meeting.getCalendarSent() != null) {
            return new Issue(meeting.getCalendarSent(), meeting.getCalendarSequence());
        }
        Stream<LocalDate> days = Stream.of(meeting.getNotice() == null ? null : meeting.getNotice().getPublishedOn(),
            meeting.getAgenda() == null ? null : meeting.getAgenda().getPublishedOn());
        Instant stamp = days.filter(Objects::nonNull).max(Comparator.naturalOrder())
            .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElseGet(() -> first(meeting).toInstant());
        return new Issue(stamp, meeting.getCalendarSequence());
    }

    private Optional<LocalDate> nextMeeting(Committee committee) {
        return committee.getMeetings().stream().filter(meeting -> !meeting.eIsProxy() && meeting.getStart() != null && !isOff(meeting))
            .map(Meeting::getStart).filter(start -> start.toInstant().isAfter(now)).min(Comparator.comparing(ZonedDateTime::toInstant))
            .map(ZonedDateTime::toLocalDate);
    }

    private static Optional<Committee> committee(ActionItem action) {
        return action.eContainer() instanceof ActionList list ? Optional.ofNullable(list.getCommittee()) : Optional.empty();
    }

    private static String name(Meeting meeting) {
        return first(meeting).toLocalDate() + "-" + Objects.toString(meeting.getSlug(), "meeting");
    }

    private static String fileName(String name, String part) {
        String clean = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        return (clean.isEmpty() ? "calendar" : clean.substring(0, Math.min(clean.length(), 100))) + part + ".ics";
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
