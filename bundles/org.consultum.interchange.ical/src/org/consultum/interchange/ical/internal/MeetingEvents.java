package org.consultum.interchange.ical.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.RelType;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.consultum.interchange.ical.CalendarMethod;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.model.MeetingState;
import org.consultum.model.Openness;
import org.consultum.model.Register;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.model.derived.Markings;

/** The events (VEVENT) of meetings: one for a meeting, or one for each of its sittings. Reads the model and changes nothing. */
public final class MeetingEvents {

    private static final int MOST_MINUTES = 7 * 24 * 60;

    private final Meeting meeting;
    private final Committee committee;
    private final Register register;
    private final Withheld withheld;
    private final Words words;

    /**
     * When and as which state of the entry an event is written.
     *
     * @param stamp moment of that state
     * @param sequence number of that state
     */
    public record Issue(Instant stamp, int sequence) {
    }

    /**
     * What is written of one event.
     *
     * @param sitting the sitting it stands for, if the meeting has any
     * @param start when it begins
     * @param end when it ends; empty when that is open
     * @param place where it is
     */
    private record Span(Optional<Sitting> sitting, ZonedDateTime start, Optional<ZonedDateTime> end, String place) {
    }

    /** Events of a meeting that belongs to a committee. */
    public MeetingEvents(Meeting meeting) {
        this.meeting = meeting;
        this.committee = meeting.getCommittee();
        this.register = committee.getRegister();
        this.withheld = new Withheld(register);
        this.words = words(committee);
    }

    /** Words in the language of a committee. */
    static Words words(Committee committee) {
        Register register = committee.getRegister();
        return Words.of(Stream.of(committee.getLanguage(), register == null ? null : register.getLanguage())
            .filter(tag -> tag != null && !tag.isBlank()).findFirst().orElse("en"));
    }

    /** Whether there is anything to write: a meeting without a start is in no calendar. */
    public static boolean hasTime(Meeting meeting) {
        return meeting.getCommittee() != null
            && (meeting.getStart() != null || meeting.getSittings().stream().anyMatch(sitting -> sitting.getStart() != null));
    }

    /** Whether a meeting does not take place when it says. */
    public static boolean isOff(Meeting meeting) {
        return meeting.getState() == MeetingState.CANCELLED || meeting.getState() == MeetingState.POSTPONED;
    }

    /** The events, in the order of their start. Identities are those of the meeting and of its sittings, for ever. */
    public List<VEvent> write(CalendarMethod method, Issue issue) {
        List<Span> spans = spans();
        var events = new ArrayList<VEvent>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            var event = new VEvent(false);
            event.add(new Uid(uid(span.sitting().map(Sitting::getId).orElse(meeting.getId()))));
            fill(event, span, method, issue, title(span, i, spans.size()));
            span.sitting().ifPresent(sitting -> event.add(related(meeting.getId())));
            if (meeting.getSeries() != null && !meeting.getSeries().eIsProxy()) {
                event.add(related(meeting.getSeries().getId()));
            }
            events.add(event);
        }
        return events;
    }

    /** The event that stands in for one occurrence of a series. Sittings are one span then, from the first to the last. */
    VEvent override(MeetingSeries series, ZonedDateTime occurrence, CalendarMethod method, Issue issue) {
        List<Span> spans = spans();
        var whole = new Span(Optional.empty(), spans.getFirst().start(), spans.getLast().end(), place(null));
        var event = new VEvent(false);
        event.add(new Uid(uid(series.getId())));
        event.add(Moments.of(Property.RECURRENCE_ID, occurrence));
        fill(event, whole, method, issue, CleanText.line(meeting.getTitle()));
        return event;
    }

    static String uid(String id) {
        return CleanText.parameter(id);
    }

    private void fill(VEvent event, Span span, CalendarMethod method, Issue issue, String title) {
        event.add(new DtStamp(issue.stamp()));
        event.add(Moments.of(Property.DTSTART, span.start()));
        span.end().filter(end -> end.isAfter(span.start())).ifPresent(end -> event.add(Moments.of(Property.DTEND, end)));
        event.add(new Summary(withheld.hides(meeting) ? words.text("meeting.closed") : title));
        event.add(new Sequence(issue.sequence()));
        event.add(method == CalendarMethod.CANCEL || isOff(meeting) ? ImmutableStatus.VEVENT_CANCELLED
            : meeting.getState() == MeetingState.DRAFT ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(access());
        text(span.place()).map(Location::new).ifPresent(event::add);
        CleanText.link(meeting.getLink()).map(Url::new).ifPresent(event::add);
        text(description(span)).map(Description::new).ifPresent(event::add);
        text(CleanText.line(committee.getName())).map(name -> new Categories(new TextList(List.of(name)))).ifPresent(event::add);
        var day = span.start().toLocalDate();
        event.add(Invitees.organizer(committee, day));
        if (method != CalendarMethod.PUBLISH) {
            Invitees.attendees(meeting, day, withheld).forEach(event::add);
        }
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static Property related(String id) {
        var related = new RelatedTo(uid(id));
        related.add(RelType.PARENT);
        return related;
    }

    /** Marked above the lowest level: confidential. Open by its notice: public. Anything else concerns those who are invited. */
    private Property access() {
        if (withheld.hides(meeting)) {
            return ImmutableClazz.CONFIDENTIAL;
        }
        boolean open = meeting.getNotice() != null && meeting.getNotice().getOpenness() == Openness.OPEN;
        return open ? ImmutableClazz.PUBLIC : ImmutableClazz.PRIVATE;
    }

    private String title(Span span, int index, int count) {
        String title = CleanText.line(meeting.getTitle());
        if (span.sitting().isEmpty() || count == 1) {
            return title;
        }
        String name = CleanText.line(span.sitting().get().getTitle());
        String which = name.isEmpty() ? words.text("sitting", Integer.toString(index + 1), Integer.toString(count)) : name;
        return title.isEmpty() ? which : title + " \u2013 " + which;
    }

    private List<Span> spans() {
        List<Span> sittings = meeting.getSittings().stream().filter(sitting -> sitting.getStart() != null)
            .map(sitting -> new Span(Optional.of(sitting), sitting.getStart(), Optional.ofNullable(sitting.getEnd()), place(sitting)))
            .sorted(Comparator.comparing(span -> span.start().toInstant())).toList();
        if (!sittings.isEmpty()) {
            return sittings;
        }
        return List.of(new Span(Optional.empty(), meeting.getStart(), end(), place(null)));
    }

    /** Its end; where that is open, as long as its agenda or else as long as its series usually takes. */
    private Optional<ZonedDateTime> end() {
        if (meeting.getEnd() != null) {
            return Optional.of(meeting.getEnd());
        }
        int planned = AgendaTimes.plannedMinutes(meeting);
        int usual = meeting.getSeries() == null ? 0 : meeting.getSeries().getMinutes();
        return OptionalInt.of(planned > 0 ? planned : usual).stream().filter(minutes -> minutes > 0 && minutes <= MOST_MINUTES)
            .mapToObj(minutes -> meeting.getStart().plusMinutes(minutes)).findFirst();
    }

    private String place(Sitting sitting) {
        boolean own = sitting != null && sitting.getPlace() != null && !sitting.getPlace().isBlank();
        return Stream.of(own ? sitting.getPlace() : meeting.getPlace(), own ? "" : meeting.getAddress()).map(CleanText::line)
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private String description(Span span) {
        if (withheld.hides(meeting)) {
            return "";
        }
        var lines = new ArrayList<String>();
        if (meeting.getMarking() != null && register != null) {
            lines.add(CleanText.line(Markings.banner(meeting.getMarking(), register)));
        }
        lines.add(Stream.of(CleanText.line(committee.getName()), CleanText.line(meeting.getNumber())).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
        if (isOff(meeting)) {
            lines.add(words.text("meeting.off." + meeting.getState().getLiteral())
                + text(CleanText.line(meeting.getStateReason())).map(reason -> " " + reason).orElse(""));
        }
        CleanText.link(meeting.getLink()).ifPresent(link -> lines.add(words.text("meeting.online", link.toString())));
        ZoneId zone = committee.getSecondZone();
        if (zone != null && !zone.equals(span.start().getZone())) {
            lines.add(words.text("meeting.secondZone", Moments.words(span.start().withZoneSameInstant(zone))));
        }
        String agenda = AgendaText.of(meeting, span.sitting(), withheld, words);
        if (!agenda.isEmpty()) {
            lines.add("");
            lines.add(words.text("agenda", zone(span.start())));
            lines.add(agenda);
        }
        return CleanText.lines(String.join("\n", lines));
    }

    private static String zone(ZonedDateTime start) {
        return start.getZone() instanceof ZoneOffset offset ? "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId())
            : start.getZone().getId();
    }
}
