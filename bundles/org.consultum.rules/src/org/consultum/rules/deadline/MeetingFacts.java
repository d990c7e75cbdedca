package org.consultum.rules.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersion;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.model.Notice;
import org.consultum.model.Openness;
import org.consultum.model.PaperUse;
import org.consultum.model.PaperVersion;

/**
 * What deadlines depend on, taken from a meeting at one moment.
 *
 * @param start first moment, with the zone of the meeting
 * @param end first moment after it, in the same zone
 * @param coming whether its state says that it is still to be held
 * @param applies to which deadlines it is subject
 * @param shortNotice why the notice is shorter than required
 * @param done how far it is, by milestone
 */
record MeetingFacts(ZonedDateTime start, Optional<ZonedDateTime> end, boolean coming, List<DeadlineRule.Applies> applies,
        Optional<String> shortNotice, Map<Milestone, Done> done) {

    /** Whether something was done. */
    sealed interface Done {

        /** On a day that is recorded. */
        record On(LocalDate day) implements Done {
        }

        /** On a day that is not recorded. */
        record Sometime() implements Done {
        }

        /** Not yet. */
        record NotYet() implements Done {
        }

        /** The register does not record it. */
        record NotKept() implements Done {
        }

        /** There is nothing to do. */
        record Nothing() implements Done {
        }
    }

    /** Takes down a meeting that has a start. */
    static MeetingFacts of(Meeting meeting) {
        ZoneId zone = meeting.getStart().getZone();
        var items = items(meeting.getAgenda());
        var applies = new ArrayList<>(List.of(DeadlineRule.Applies.ALWAYS));
        if (closed(meeting, items)) {
            applies.add(DeadlineRule.Applies.CLOSED);
        }
        if (items.stream().anyMatch(MeetingFacts::asksForDecision)) {
            applies.add(DeadlineRule.Applies.DECISIONS);
        }
        boolean place = !blank(meeting.getPlace()) || !blank(meeting.getAddress());
        applies.add(place || blank(meeting.getLink()) ? DeadlineRule.Applies.IN_PERSON : DeadlineRule.Applies.REMOTE);
        boolean coming = switch (meeting.getState()) {
            case DRAFT, SCHEDULED, AGENDA_PUBLISHED, IN_SESSION, POSTPONED -> true;
            case CLOSED, MINUTES_APPROVED, CANCELLED -> false;
        };
        return new MeetingFacts(meeting.getStart(), Optional.ofNullable(meeting.getEnd()).map(end -> end.withZoneSameInstant(zone)), coming,
            List.copyOf(applies), Optional.ofNullable(meeting.getNotice()).map(Notice::getShortNoticeReason).filter(text -> !blank(text)),
            done(meeting, items, zone));
    }

    /** The same meeting at another time: the end goes along by the clock, so that nine to five stays nine to five. */
    MeetingFacts movedTo(ZonedDateTime newStart) {
        return new MeetingFacts(newStart, end.map(old -> moved(old, start, newStart)), coming, applies, shortNotice, done);
    }

    /** Where a moment goes when the start goes from one to another, by the clock and in the zone of the new start. */
    static ZonedDateTime moved(ZonedDateTime moment, ZonedDateTime oldStart, ZonedDateTime newStart) {
        Duration byTheClock = Duration.between(oldStart.toLocalDateTime(),
            moment.withZoneSameInstant(oldStart.getZone()).toLocalDateTime());
        return newStart.toLocalDateTime().plus(byTheClock).atZone(newStart.getZone());
    }

    private static Map<Milestone, Done> done(Meeting meeting, List<AgendaItem> items, ZoneId zone) {
        var done = new EnumMap<Milestone, Done>(Milestone.class);
        var notice = Optional.ofNullable(meeting.getNotice());
        var agenda = Optional.ofNullable(meeting.getAgenda());
        var minutes = Optional.ofNullable(meeting.getMinutes());
        done.put(Milestone.NOTICE, on(notice.map(Notice::getPublishedOn)));
        done.put(Milestone.CLOSURE_REQUEST, on(notice.map(Notice::getDeterminedOn)));
        done.put(Milestone.AGENDA, on(agenda.flatMap(one -> published(one, zone))));
        done.put(Milestone.PACK, on(agenda.map(Agenda::getPackIssuedOn)));
        done.put(Milestone.PAPERS, papers(items, item -> true, false));
        done.put(Milestone.PAPERS_FOR_DECISION, papers(items, MeetingFacts::asksForDecision, true));
        done.put(Milestone.URGENT_CASES, papers(items, AgendaItem::isLate, false));
        done.put(Milestone.PARTICIPANTS, new Done.NotKept());
        done.put(Milestone.ACTIONS, new Done.NotKept());
        done.put(Milestone.DECISION_NOTE, new Done.NotKept());
        done.put(Milestone.CORRECTIONS, new Done.Nothing());
        var circulated = minutes.map(Minutes::getCirculatedOn);
        var approved = minutes.map(Minutes::getApprovedOn);
        var certified = minutes.map(Minutes::getCertifiedOn);
        var issued = Stream.of(circulated, approved, certified).flatMap(Optional::stream).min(Comparator.naturalOrder());
        done.put(Milestone.MINUTES_DRAFT, on(issued, minutes, MinutesState.CIRCULATED));
        done.put(Milestone.MINUTES, on(issued, minutes, MinutesState.CIRCULATED));
        done.put(Milestone.MINUTES_APPROVED, on(approved, minutes, MinutesState.APPROVED));
        done.put(Milestone.CERTIFICATION, on(certified, minutes, MinutesState.CERTIFIED));
        return Map.copyOf(done);
    }

    /** The day on which the first version of the agenda came out. */
    private static Optional<LocalDate> published(Agenda agenda, ZoneId zone) {
        var versions = agenda.getVersions().stream().map(AgendaVersion::getPublished).filter(Objects::nonNull).min(Instant::compareTo)
            .map(moment -> moment.atZone(zone).toLocalDate());
        return Stream.of(versions, Optional.ofNullable(agenda.getPublishedOn())).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static Done on(Optional<LocalDate> day) {
        return day.<Done>map(Done.On::new).orElse(new Done.NotYet());
    }

    private static Done on(Optional<LocalDate> day, Optional<Minutes> minutes, MinutesState atLeast) {
        return day.isEmpty() && minutes.filter(one -> one.getState().compareTo(atLeast) >= 0).isPresent() ? new Done.Sometime() : on(day);
    }

    /** When the last of the papers came in; with nothing to bring in there is nothing to do. */
    private static Done papers(List<AgendaItem> items, Predicate<AgendaItem> whose, boolean everyItemNeedsOne) {
        Optional<LocalDate> last = Optional.empty();
        boolean unknown = false;
        boolean any = false;
        for (AgendaItem item : items.stream().filter(whose).toList()) {
            var uses = items(List.of(item)).stream().flatMap(one -> one.getPapers().stream()).toList();
            if (uses.isEmpty() && everyItemNeedsOne) {
                return new Done.NotYet();
            }
            for (PaperUse use : uses) {
                any = true;
                Optional<PaperVersion> version = version(use);
                if (version.isEmpty()) {
                    return new Done.NotYet();
                }
                Optional<LocalDate> received = version.map(PaperVersion::getReceived);
                unknown |= received.isEmpty();
                last = Stream.of(last, received).flatMap(Optional::stream).max(Comparator.naturalOrder());
            }
        }
        if (!any) {
            return new Done.Nothing();
        }
        return unknown ? new Done.Sometime() : on(last);
    }

    private static Optional<PaperVersion> version(PaperUse use) {
        if (use.getVersion() != null) {
            return Optional.of(use.getVersion());
        }
        return Optional.ofNullable(use.getPaper()).filter(paper -> !paper.getVersions().isEmpty())
            .map(paper -> paper.getVersions().getLast());
    }

    private static boolean closed(Meeting meeting, List<AgendaItem> items) {
        return meeting.getNotice() != null && meeting.getNotice().getOpenness() != Openness.OPEN
            || items.stream().anyMatch(AgendaItem::isClosed);
    }

    private static boolean asksForDecision(AgendaItem item) {
        return item.getKind() == ItemKind.ITEM
            && (item.getPurpose() == ItemPurpose.DECIDE || item.getPurpose() == ItemPurpose.ENDORSE);
    }

    private static List<AgendaItem> items(Agenda agenda) {
        return agenda == null ? List.of() : items(agenda.getItems());
    }

    private static List<AgendaItem> items(List<AgendaItem> top) {
        var found = new ArrayList<AgendaItem>();
        var waiting = new ArrayDeque<AgendaItem>(top);
        while (!waiting.isEmpty()) {
            AgendaItem item = waiting.pop();
            found.add(item);
            item.getItems().reversed().forEach(waiting::push);
        }
        return found;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
